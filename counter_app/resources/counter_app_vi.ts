<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="vi">
<context>
    <name></name>
    <message id="counter.title">
        <source>counter.title</source>
        <translation>Quầy %1</translation>
    </message>
    <message id="counter.window">
        <source>counter.window</source>
        <translation>Quầy %1 – Gọi số</translation>
    </message>
    <message id="counter.window_unknown">
        <source>counter.window_unknown</source>
        <translation>Gọi số</translation>
    </message>
    <message id="counter.open_since">
        <source>counter.open_since</source>
        <translation>đang mở từ %1</translation>
    </message>
    <message id="counter.paused_since">
        <source>counter.paused_since</source>
        <translation>tạm nghỉ từ %1</translation>
    </message>
    <message id="counter.closed_since">
        <source>counter.closed_since</source>
        <translation>đóng từ %1</translation>
    </message>
    <message id="counter.nobody_in_front">
        <source>counter.nobody_in_front</source>
        <translation>Chưa gọi ai</translation>
    </message>
    <message id="counter.is_paused">
        <source>counter.is_paused</source>
        <translation>Quầy đang tạm nghỉ</translation>
    </message>
    <message id="counter.is_closed">
        <source>counter.is_closed</source>
        <translation>Quầy đang đóng</translation>
    </message>
    <message id="counter.priority">
        <source>counter.priority</source>
        <translation>Ưu tiên · %1</translation>
    </message>
    <message id="counter.priority_short">
        <source>counter.priority_short</source>
        <translation>ưu tiên</translation>
    </message>
    <message id="counter.waited" numerus="yes">
        <source>counter.waited</source>
        <translation>
            <numerusform>đã chờ %n phút</numerusform>
        </translation>
    </message>
    <message id="counter.since_call_again">
        <source>counter.since_call_again</source>
        <translation>từ lúc gọi · lần %1</translation>
    </message>
    <message id="counter.since_call">
        <source>counter.since_call</source>
        <translation>từ lúc gọi</translation>
    </message>
    <message id="counter.since_start">
        <source>counter.since_start</source>
        <translation>đang phục vụ</translation>
    </message>
    <message id="counter.open">
        <source>counter.open</source>
        <translation>Mở quầy</translation>
    </message>
    <message id="counter.call_next">
        <source>counter.call_next</source>
        <translation>Gọi tiếp</translation>
    </message>
    <message id="counter.serve">
        <source>counter.serve</source>
        <translation>Bắt đầu</translation>
    </message>
    <message id="counter.finish_and_call_next">
        <source>counter.finish_and_call_next</source>
        <translation>Xong, gọi tiếp</translation>
    </message>
    <message id="counter.finish">
        <source>counter.finish</source>
        <translation>Xong</translation>
    </message>
    <message id="counter.recall">
        <source>counter.recall</source>
        <translation>Gọi lại</translation>
    </message>
    <message id="counter.no_show">
        <source>counter.no_show</source>
        <translation>Vắng mặt</translation>
    </message>
    <message id="counter.pause">
        <source>counter.pause</source>
        <translation>Tạm nghỉ</translation>
    </message>
    <message id="counter.close">
        <source>counter.close</source>
        <translation>Đóng quầy</translation>
    </message>
    <message id="counter.sending">
        <source>counter.sending</source>
        <translation>Đang gửi…</translation>
    </message>
    <message id="counter.nobody_waiting">
        <source>counter.nobody_waiting</source>
        <translation>Không có ai chờ.</translation>
    </message>
    <message id="counter.line" numerus="yes">
        <source>counter.line</source>
        <translation>
            <numerusform>Chờ quầy này · %n người</numerusform>
        </translation>
    </message>
    <message id="counter.longest" numerus="yes">
        <source>counter.longest</source>
        <translation>
            <numerusform>lâu nhất %n phút</numerusform>
        </translation>
    </message>
    <message id="counter.line_empty">
        <source>counter.line_empty</source>
        <translation>Không có ai chờ quầy này</translation>
    </message>
    <message id="counter.minutes" numerus="yes">
        <source>counter.minutes</source>
        <translation>
            <numerusform>%n phút</numerusform>
        </translation>
    </message>
    <message id="counter.service_waiting">
        <source>counter.service_waiting</source>
        <translation>%1: %2 người chờ</translation>
    </message>
    <message id="counter.connected">
        <source>counter.connected</source>
        <translation>Đã kết nối</translation>
    </message>
    <message id="counter.asked_to">
        <source>counter.asked_to</source>
        <translation>Quản lý mời bạn sang quầy %1</translation>
    </message>
    <message id="counter.stale">
        <source>counter.stale</source>
        <translation>Mất kết nối từ %1. Chưa gọi được số, đang kết nối lại…</translation>
    </message>
    <message id="counter.no_counter">
        <source>counter.no_counter</source>
        <translation>Thiết bị này chưa được gắn với quầy nào. Khởi động lại với --counter SỐ, hoặc ghép nối lại thiết bị.</translation>
    </message>
    <message id="counter.unknown_counter">
        <source>counter.unknown_counter</source>
        <translation>Trung tâm không có quầy mang số này.</translation>
    </message>
    <message id="counter.other_counter">
        <source>counter.other_counter</source>
        <translation>Thiết bị này được ghép nối cho một quầy khác.</translation>
    </message>
    <message id="counter.log_in">
        <source>counter.log_in</source>
        <translation>Đăng nhập</translation>
    </message>
    <message id="counter.log_out">
        <source>counter.log_out</source>
        <translation>Đăng xuất</translation>
    </message>
    <message id="counter.take_counter">
        <source>counter.take_counter</source>
        <translation>Nhận quầy</translation>
    </message>
    <message id="counter.move_here">
        <source>counter.move_here</source>
        <translation>Chuyển quầy</translation>
    </message>
    <message id="counter.log_in_first">
        <source>counter.log_in_first</source>
        <translation>Xin đăng nhập để làm việc ở quầy này.</translation>
    </message>
    <message id="counter.log_in_by_choice">
        <source>counter.log_in_by_choice</source>
        <translation>Đăng nhập để công việc được ghi dưới tên của mình.</translation>
    </message>
    <message id="counter.login">
        <source>counter.login</source>
        <translation>Tên đăng nhập</translation>
    </message>
    <message id="counter.pin">
        <source>counter.pin</source>
        <translation>Mã PIN hoặc mật khẩu</translation>
    </message>
    <message id="counter.checking">
        <source>counter.checking</source>
        <translation>Đang kiểm tra…</translation>
    </message>
    <message id="counter.log_in_back">
        <source>counter.log_in_back</source>
        <translation>Quay lại</translation>
    </message>
    <message id="counter.nobody_logged_in">
        <source>counter.nobody_logged_in</source>
        <translation>Chưa có ai đăng nhập</translation>
    </message>
    <message id="counter.outcome">
        <source>counter.outcome</source>
        <translation>Kết quả…</translation>
    </message>
    <message id="counter.transfer">
        <source>counter.transfer</source>
        <translation>Chuyển…</translation>
    </message>
    <message id="counter.park">
        <source>counter.park</source>
        <translation>Tạm gác</translation>
    </message>
    <message id="counter.journey">
        <source>counter.journey</source>
        <translation>Bắt đầu lộ trình…</translation>
    </message>
    <message id="counter.choose">
        <source>counter.choose</source>
        <translation>Gọi chọn số…</translation>
    </message>
    <message id="counter.resume">
        <source>counter.resume</source>
        <translation>Tiếp tục số tạm gác…</translation>
    </message>
    <message id="counter.restore">
        <source>counter.restore</source>
        <translation>Khôi phục số vắng mặt…</translation>
    </message>
    <message id="counter.walk_in">
        <source>counter.walk_in</source>
        <translation>Phục vụ người chưa có số…</translation>
    </message>
    <message id="counter.dossier">
        <source>counter.dossier</source>
        <translation>Ghi mã hồ sơ…</translation>
    </message>
    <message id="counter.menu">
        <source>counter.menu</source>
        <translation>Việc khác…</translation>
    </message>
    <message id="counter.settings">
        <source>counter.settings</source>
        <translation>Thiết lập…</translation>
    </message>
    <message id="counter.lock">
        <source>counter.lock</source>
        <translation>Khoá màn hình</translation>
    </message>
    <message id="counter.change_clerk">
        <source>counter.change_clerk</source>
        <translation>Đổi cán bộ…</translation>
    </message>
    <message id="counter.locked">
        <source>counter.locked</source>
        <translation>Quầy %1 đang khoá</translation>
    </message>
    <message id="counter.unlock">
        <source>counter.unlock</source>
        <translation>Mở khoá</translation>
    </message>
    <message id="counter.next_call">
        <source>counter.next_call</source>
        <translation>Sắp gọi người tiếp theo</translation>
    </message>
    <message id="counter.stop">
        <source>counter.stop</source>
        <translation>Dừng</translation>
    </message>
    <message id="counter.visit">
        <source>counter.visit</source>
        <translation>Lộ trình của người này</translation>
    </message>
    <message id="counter.visit_none">
        <source>counter.visit_none</source>
        <translation>Chưa có ai trước quầy.</translation>
    </message>
    <message id="counter.step_here">
        <source>counter.step_here</source>
        <translation>đang ở đây</translation>
    </message>
    <message id="counter.step_ahead">
        <source>counter.step_ahead</source>
        <translation>sắp tới</translation>
    </message>
    <message id="counter.then">
        <source>counter.then</source>
        <translation>sau đó: %1</translation>
    </message>
    <message id="counter.dossier_unrecognised">
        <source>counter.dossier_unrecognised</source>
        <translation>%1 (không nhận ra mã)</translation>
    </message>
    <message id="counter.day">
        <source>counter.day</source>
        <translation>Hôm nay tại quầy này</translation>
    </message>
    <message id="counter.day_served">
        <source>counter.day_served</source>
        <translation>người đã xong</translation>
    </message>
    <message id="counter.day_missed">
        <source>counter.day_missed</source>
        <translation>vắng mặt</translation>
    </message>
    <message id="counter.day_wait">
        <source>counter.day_wait</source>
        <translation>phút chờ mỗi người</translation>
    </message>
    <message id="counter.day_service">
        <source>counter.day_service</source>
        <translation>phút làm mỗi người</translation>
    </message>
    <message id="why.nobody">
        <source>why.nobody</source>
        <translation>Chưa có ai trước quầy.</translation>
    </message>
    <message id="why.has_come">
        <source>why.has_come</source>
        <translation>Người này đã đến quầy.</translation>
    </message>
    <message id="why.not_begun">
        <source>why.not_begun</source>
        <translation>Chưa bắt đầu phục vụ người này.</translation>
    </message>
    <message id="why.occupied">
        <source>why.occupied</source>
        <translation>Đang có người trước quầy.</translation>
    </message>
    <message id="why.closed">
        <source>why.closed</source>
        <translation>Quầy đang đóng.</translation>
    </message>
    <message id="why.not_open">
        <source>why.not_open</source>
        <translation>Quầy chưa mở.</translation>
    </message>
    <message id="why.no_journeys">
        <source>why.no_journeys</source>
        <translation>Trung tâm không có lộ trình nào.</translation>
    </message>
    <message id="why.no_counter">
        <source>why.no_counter</source>
        <translation>không quầy nào phục vụ</translation>
    </message>
    <message id="why.none_waiting">
        <source>why.none_waiting</source>
        <translation>Không có ai chờ quầy này.</translation>
    </message>
    <message id="why.none_parked">
        <source>why.none_parked</source>
        <translation>Không có số nào tạm gác.</translation>
    </message>
    <message id="why.none_missed">
        <source>why.none_missed</source>
        <translation>Hôm nay không có ai vắng mặt.</translation>
    </message>
    <message id="why.nobody_logged_in">
        <source>why.nobody_logged_in</source>
        <translation>Chưa ai đăng nhập ở quầy này.</translation>
    </message>
    <message id="why.sending">
        <source>why.sending</source>
        <translation>Đang gửi việc trước đó…</translation>
    </message>
    <message id="held.kept">
        <source>held.kept</source>
        <translation>Mất kết nối. Sẽ làm khi có lại: %1</translation>
    </message>
    <message id="held.sent">
        <source>held.sent</source>
        <translation>Đã kết nối lại và làm: %1</translation>
    </message>
    <message id="held.overtaken">
        <source>held.overtaken</source>
        <translation>Không làm “%1”, vì tình hình đã khác.</translation>
    </message>
    <message id="held.late">
        <source>held.late</source>
        <translation>Không làm “%1”, vì đã bấm quá lâu.</translation>
    </message>
    <message id="held.finished_only">
        <source>held.finished_only</source>
        <translation>Đã kết thúc, nhưng không tự gọi tiếp vì đã bấm quá lâu: %1</translation>
    </message>
    <message id="held.taken_back">
        <source>held.taken_back</source>
        <translation>Đã bỏ: %1</translation>
    </message>
    <message id="ask.outcome">
        <source>ask.outcome</source>
        <translation>Kết quả</translation>
    </message>
    <message id="ask.then">
        <source>ask.then</source>
        <translation>Sau đó</translation>
    </message>
    <message id="ask.then_nothing">
        <source>ask.then_nothing</source>
        <translation>chưa gọi ai</translation>
    </message>
    <message id="ask.then_call">
        <source>ask.then_call</source>
        <translation>gọi người tiếp theo</translation>
    </message>
    <message id="ask.pause">
        <source>ask.pause</source>
        <translation>Tạm nghỉ vì</translation>
    </message>
    <message id="ask.pause_plain">
        <source>ask.pause_plain</source>
        <translation>Không nêu lý do</translation>
    </message>
    <message id="ask.another_reason">
        <source>ask.another_reason</source>
        <translation>Lý do khác…</translation>
    </message>
    <message id="ask.reason">
        <source>ask.reason</source>
        <translation>Lý do</translation>
    </message>
    <message id="ask.transfer">
        <source>ask.transfer</source>
        <translation>Chuyển đến đâu?</translation>
    </message>
    <message id="ask.to_service">
        <source>ask.to_service</source>
        <translation>Dịch vụ</translation>
    </message>
    <message id="ask.to_counter">
        <source>ask.to_counter</source>
        <translation>Quầy</translation>
    </message>
    <message id="ask.to_clerk">
        <source>ask.to_clerk</source>
        <translation>Cán bộ</translation>
    </message>
    <message id="ask.no_service">
        <source>ask.no_service</source>
        <translation>Không có dịch vụ nào.</translation>
    </message>
    <message id="ask.no_counter">
        <source>ask.no_counter</source>
        <translation>Không có quầy nào khác.</translation>
    </message>
    <message id="ask.no_clerk">
        <source>ask.no_clerk</source>
        <translation>Không có cán bộ nào khác đang làm việc.</translation>
    </message>
    <message id="ask.position">
        <source>ask.position</source>
        <translation>Chỗ trong hàng</translation>
    </message>
    <message id="ask.position_arrival">
        <source>ask.position_arrival</source>
        <translation>theo giờ đến</translation>
    </message>
    <message id="ask.position_first">
        <source>ask.position_first</source>
        <translation>đầu hàng</translation>
    </message>
    <message id="ask.position_last">
        <source>ask.position_last</source>
        <translation>cuối hàng</translation>
    </message>
    <message id="ask.come_back">
        <source>ask.come_back</source>
        <translation>Quay lại quầy này</translation>
    </message>
    <message id="ask.yes">
        <source>ask.yes</source>
        <translation>có</translation>
    </message>
    <message id="ask.no">
        <source>ask.no</source>
        <translation>không</translation>
    </message>
    <message id="ask.journey">
        <source>ask.journey</source>
        <translation>Lộ trình nào?</translation>
    </message>
    <message id="ask.choose">
        <source>ask.choose</source>
        <translation>Gọi số nào?</translation>
    </message>
    <message id="ask.choose_why">
        <source>ask.choose_why</source>
        <translation>Vì sao gọi trước?</translation>
    </message>
    <message id="ask.reason_help">
        <source>ask.reason_help</source>
        <translation>Cần được giúp ngay</translation>
    </message>
    <message id="ask.reason_back">
        <source>ask.reason_back</source>
        <translation>Được hẹn quay lại</translation>
    </message>
    <message id="ask.reason_supervisor">
        <source>ask.reason_supervisor</source>
        <translation>Theo yêu cầu của quản lý ca</translation>
    </message>
    <message id="ask.resume">
        <source>ask.resume</source>
        <translation>Tiếp tục số nào?</translation>
    </message>
    <message id="ask.restore">
        <source>ask.restore</source>
        <translation>Khôi phục số nào?</translation>
    </message>
    <message id="ask.walk_in">
        <source>ask.walk_in</source>
        <translation>Phục vụ việc gì?</translation>
    </message>
    <message id="ask.walk_in_priority">
        <source>ask.walk_in_priority</source>
        <translation>Diện ưu tiên</translation>
    </message>
    <message id="ask.ordinary">
        <source>ask.ordinary</source>
        <translation>Không ưu tiên</translation>
    </message>
    <message id="ask.priority">
        <source>ask.priority</source>
        <translation>Diện ưu tiên đúng</translation>
    </message>
    <message id="ask.dossier">
        <source>ask.dossier</source>
        <translation>Mã hồ sơ</translation>
    </message>
    <message id="ask.dossier_code">
        <source>ask.dossier_code</source>
        <translation>Quét mã, hoặc gõ rồi bấm Enter</translation>
    </message>
    <message id="ask.menu">
        <source>ask.menu</source>
        <translation>Việc khác</translation>
    </message>
    <message id="ask.settings">
        <source>ask.settings</source>
        <translation>Thiết lập</translation>
    </message>
    <message id="ask.leave">
        <source>ask.leave</source>
        <translation>Thôi</translation>
    </message>
    <message id="ask.back">
        <source>ask.back</source>
        <translation>Lùi</translation>
    </message>
    <message id="ask.note">
        <source>ask.note</source>
        <translation>Ghi</translation>
    </message>
    <message id="ask.page">
        <source>ask.page</source>
        <translation>Trang %1/%2</translation>
    </message>
    <message id="setting.left">
        <source>setting.left</source>
        <translation>Đặt bên trái màn hình</translation>
    </message>
    <message id="setting.right">
        <source>setting.right</source>
        <translation>Đặt bên phải màn hình</translation>
    </message>
    <message id="setting.top">
        <source>setting.top</source>
        <translation>Dải ngang ở trên</translation>
    </message>
    <message id="setting.bottom">
        <source>setting.bottom</source>
        <translation>Dải ngang ở dưới</translation>
    </message>
    <message id="setting.large_text">
        <source>setting.large_text</source>
        <translation>Chữ lớn</translation>
    </message>
    <message id="setting.high_contrast">
        <source>setting.high_contrast</source>
        <translation>Tương phản cao</translation>
    </message>
    <message id="setting.auto_call">
        <source>setting.auto_call</source>
        <translation>Tự gọi tiếp sau khi kết thúc</translation>
    </message>
    <message id="setting.language">
        <source>setting.language</source>
        <translation>English</translation>
    </message>
    <message id="counter.usual" numerus="yes">
        <source>counter.usual</source>
        <translation>
            <numerusform>thường %n phút</numerusform>
        </translation>
    </message>
    <message id="counter.over_usual" numerus="yes">
        <source>counter.over_usual</source>
        <translation>
            <numerusform>quá %n phút</numerusform>
        </translation>
    </message>
    <message id="counter.stops_before" numerus="yes">
        <source>counter.stops_before</source>
        <translation>
            <numerusform>đã qua %n chặng</numerusform>
        </translation>
    </message>
    <message id="counter.step_waited" numerus="yes">
        <source>counter.step_waited</source>
        <translation>
            <numerusform>chờ %n phút</numerusform>
        </translation>
    </message>
    <message id="counter.step_served" numerus="yes">
        <source>counter.step_served</source>
        <translation>
            <numerusform>làm %n phút</numerusform>
        </translation>
    </message>
    <message id="counter.parked_list" numerus="yes">
        <source>counter.parked_list</source>
        <translation>
            <numerusform>Tạm gác · %n số</numerusform>
        </translation>
    </message>
    <message id="counter.missed_list" numerus="yes">
        <source>counter.missed_list</source>
        <translation>
            <numerusform>Vắng mặt · %n số</numerusform>
        </translation>
    </message>
    <message id="counter.line_short" numerus="yes">
        <source>counter.line_short</source>
        <translation>
            <numerusform>%n người chờ</numerusform>
        </translation>
    </message>
    <message id="counter.toggle_window">
        <source>counter.toggle_window</source>
        <translation>Cửa sổ lớn / thu gọn</translation>
    </message>
    <message id="counter.set_priority">
        <source>counter.set_priority</source>
        <translation>Sửa diện ưu tiên…</translation>
    </message>
    <message id="counter.resume_short">
        <source>counter.resume_short</source>
        <translation>Tiếp tục</translation>
    </message>
    <message id="counter.restore_short">
        <source>counter.restore_short</source>
        <translation>Khôi phục</translation>
    </message>
    <message id="counter.waited_too_long" numerus="yes">
        <source>counter.waited_too_long</source>
        <translation>
            <numerusform>chờ %n phút, quá mục tiêu</numerusform>
        </translation>
    </message>
    <message id="counter.idle" numerus="yes">
        <source>counter.idle</source>
        <translation>
            <numerusform>%n người đang chờ, quầy đang trống.</numerusform>
        </translation>
    </message>
    <message id="why.card">
        <source>why.card</source>
        <translation>Đây là thẻ căn cước, không phải mã hồ sơ. Không ghi lại gì.</translation>
    </message>
    <message id="counter.desk_ticket">
        <source>counter.desk_ticket</source>
        <translation>Cấp số</translation>
    </message>
    <message id="counter.desk.title">
        <source>counter.desk.title</source>
        <translation>Cấp số tại quầy</translation>
    </message>
    <message id="counter.desk.service">
        <source>counter.desk.service</source>
        <translation>Công dân cần làm việc gì?</translation>
    </message>
    <message id="counter.desk.priority">
        <source>counter.desk.priority</source>
        <translation>Diện ưu tiên</translation>
    </message>
    <message id="counter.desk.no_priority">
        <source>counter.desk.no_priority</source>
        <translation>Không ưu tiên</translation>
    </message>
    <message id="counter.desk.where">
        <source>counter.desk.where</source>
        <translation>In phiếu ở đâu?</translation>
    </message>
    <message id="counter.desk.where_again">
        <source>counter.desk.where_again</source>
        <translation>In thêm một phiếu ở</translation>
    </message>
    <message id="counter.desk.here">
        <source>counter.desk.here</source>
        <translation>Máy in của quầy</translation>
    </message>
    <message id="counter.desk.nowhere">
        <source>counter.desk.nowhere</source>
        <translation>Không in, đọc số cho công dân</translation>
    </message>
    <message id="counter.desk.issue">
        <source>counter.desk.issue</source>
        <translation>Cấp số</translation>
    </message>
    <message id="counter.desk.print_again">
        <source>counter.desk.print_again</source>
        <translation>In lại phiếu</translation>
    </message>
    <message id="counter.desk.another">
        <source>counter.desk.another</source>
        <translation>Cấp số khác</translation>
    </message>
    <message id="counter.desk.close">
        <source>counter.desk.close</source>
        <translation>Xong</translation>
    </message>
    <message id="counter.desk.wait">
        <source>counter.desk.wait</source>
        <translation>chờ khoảng %1 phút</translation>
    </message>
    <message id="counter.desk.fate.unwanted">
        <source>counter.desk.fate.unwanted</source>
        <translation>Không in phiếu. Xin đọc số cho công dân.</translation>
    </message>
    <message id="counter.desk.fate.under_way">
        <source>counter.desk.fate.under_way</source>
        <translation>Đang in: %1…</translation>
    </message>
    <message id="counter.desk.fate.delayed">
        <source>counter.desk.fate.delayed</source>
        <translation>%1: %2. Phiếu chờ in.</translation>
    </message>
    <message id="counter.desk.fate.waits_for_kiosk">
        <source>counter.desk.fate.waits_for_kiosk</source>
        <translation>%1: %2. Phiếu sẽ ra nếu máy in được trước %3.</translation>
    </message>
    <message id="counter.desk.fate.printed">
        <source>counter.desk.fate.printed</source>
        <translation>Đã in: %1</translation>
    </message>
    <message id="counter.desk.fate.reprinted">
        <source>counter.desk.fate.reprinted</source>
        <translation>Đã in lại: %1. Phiếu có ghi “In lại”.</translation>
    </message>
    <message id="counter.desk.fate.failed">
        <source>counter.desk.fate.failed</source>
        <translation>Chưa in được: %1 – %2. Xin đọc số, hoặc in lại ở nơi khác.</translation>
    </message>
    <message id="counter.desk.fate.too_late">
        <source>counter.desk.fate.too_late</source>
        <translation>%1 không in kịp trước %3. Xin đọc số, hoặc in lại ở nơi khác.</translation>
    </message>
    <message id="counter.desk.fate.unknown">
        <source>counter.desk.fate.unknown</source>
        <translation>Mất kết nối trong khi in. Xin xem phiếu ở %1.</translation>
    </message>
    <message id="counter.printer.ready">
        <source>counter.printer.ready</source>
        <translation>sẵn sàng</translation>
    </message>
    <message id="counter.printer.paper_low">
        <source>counter.printer.paper_low</source>
        <translation>sắp hết giấy</translation>
    </message>
    <message id="counter.printer.paper_out">
        <source>counter.printer.paper_out</source>
        <translation>hết giấy</translation>
    </message>
    <message id="counter.printer.cover_open">
        <source>counter.printer.cover_open</source>
        <translation>nắp máy in đang mở</translation>
    </message>
    <message id="counter.printer.offline">
        <source>counter.printer.offline</source>
        <translation>máy in mất kết nối</translation>
    </message>
    <message id="counter.printer.failed">
        <source>counter.printer.failed</source>
        <translation>máy in gặp lỗi</translation>
    </message>
    <message id="counter.printer.unknown">
        <source>counter.printer.unknown</source>
        <translation>chưa rõ tình trạng</translation>
    </message>
    <message id="counter.printer.none">
        <source>counter.printer.none</source>
        <translation>không có máy in</translation>
    </message>
    <message id="counter.printer.away">
        <source>counter.printer.away</source>
        <translation>máy mất kết nối</translation>
    </message>
    <message id="counter.trouble.paper_out">
        <source>counter.trouble.paper_out</source>
        <translation>hết giấy</translation>
    </message>
    <message id="counter.trouble.cover_open">
        <source>counter.trouble.cover_open</source>
        <translation>nắp máy in đang mở</translation>
    </message>
    <message id="counter.trouble.cutter_error">
        <source>counter.trouble.cutter_error</source>
        <translation>kẹt dao cắt</translation>
    </message>
    <message id="counter.trouble.offline">
        <source>counter.trouble.offline</source>
        <translation>máy in mất kết nối</translation>
    </message>
    <message id="counter.trouble.failed">
        <source>counter.trouble.failed</source>
        <translation>không chắc phiếu đã ra</translation>
    </message>
    <message id="counter.trouble.no_printer">
        <source>counter.trouble.no_printer</source>
        <translation>không có máy in</translation>
    </message>
    <message id="counter.desk.waiting" numerus="yes">
        <source>counter.desk.waiting</source>
        <translation>
            <numerusform>%n người chờ</numerusform>
        </translation>
    </message>
    <message id="counter.desk.ahead" numerus="yes">
        <source>counter.desk.ahead</source>
        <translation>
            <numerusform>%n người trước</numerusform>
        </translation>
    </message>
</context>
</TS>

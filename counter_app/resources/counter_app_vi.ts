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
    <message id="counter.desk.open">
        <source>counter.desk.open</source>
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

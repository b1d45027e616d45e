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
</context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="vi">
<context>
    <name></name>
    <message id="at_counter.title">
        <source>at_counter.title</source>
        <translation>Màn hình quầy</translation>
    </message>
    <message id="at_counter.counter">
        <source>at_counter.counter</source>
        <translation>Quầy</translation>
    </message>
    <message id="at_counter.calling">
        <source>at_counter.calling</source>
        <translation>Mời số</translation>
    </message>
    <message id="at_counter.serving">
        <source>at_counter.serving</source>
        <translation>Đang phục vụ</translation>
    </message>
    <message id="at_counter.free">
        <source>at_counter.free</source>
        <translation>Đang mở</translation>
    </message>
    <message id="at_counter.free_hint">
        <source>at_counter.free_hint</source>
        <translation>Xin chờ gọi số</translation>
    </message>
    <message id="at_counter.paused">
        <source>at_counter.paused</source>
        <translation>Tạm nghỉ</translation>
    </message>
    <message id="at_counter.paused_hint">
        <source>at_counter.paused_hint</source>
        <translation>Quầy sẽ trở lại phục vụ</translation>
    </message>
    <message id="at_counter.closed">
        <source>at_counter.closed</source>
        <translation>Quầy đóng</translation>
    </message>
    <message id="at_counter.closed_hint">
        <source>at_counter.closed_hint</source>
        <translation>Xin đến quầy khác</translation>
    </message>
    <message id="at_counter.last">
        <source>at_counter.last</source>
        <translation>Sau lượt này quầy tạm ngừng</translation>
    </message>
    <message id="at_counter.last_short">
        <source>at_counter.last_short</source>
        <translation>Sắp tạm ngừng</translation>
    </message>
    <message id="at_counter.recall">
        <source>at_counter.recall</source>
        <translation>Gọi lần %1</translation>
    </message>
    <message id="at_counter.stale">
        <source>at_counter.stale</source>
        <translation>Mất kết nối từ %1. Thông tin ở đây có thể đã cũ.</translation>
    </message>
    <message id="at_counter.stale_short">
        <source>at_counter.stale_short</source>
        <translation>Mất kết nối từ %1</translation>
    </message>
    <message id="at_counter.connecting">
        <source>at_counter.connecting</source>
        <translation>Đang kết nối</translation>
    </message>
    <message id="at_counter.trouble">
        <source>at_counter.trouble</source>
        <translation>Cần cài lại</translation>
    </message>
    <message id="at_counter.other_counter">
        <source>at_counter.other_counter</source>
        <translation>Thiết bị này được ghép với quầy khác. Khởi động lại với --counter đúng, hoặc ghép nối lại.</translation>
    </message>
    <message id="at_counter.unknown_counter">
        <source>at_counter.unknown_counter</source>
        <translation>Trung tâm không có quầy số này. Khởi động lại với --counter đúng.</translation>
    </message>
    <message id="at_counter.counter_second">
        <source>at_counter.counter_second</source>
        <translation>Counter</translation>
    </message>
    <message id="at_counter.calling_second">
        <source>at_counter.calling_second</source>
        <translation>Now calling</translation>
    </message>
    <message id="at_counter.serving_second">
        <source>at_counter.serving_second</source>
        <translation>Now serving</translation>
    </message>
    <message id="at_counter.free_second">
        <source>at_counter.free_second</source>
        <translation>Open</translation>
    </message>
    <message id="at_counter.paused_second">
        <source>at_counter.paused_second</source>
        <translation>Paused</translation>
    </message>
    <message id="at_counter.closed_second">
        <source>at_counter.closed_second</source>
        <translation>Closed</translation>
    </message>
</context>
</TS>

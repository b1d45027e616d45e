<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="vi">
<context>
    <name></name>
    <message id="hall.title">
        <source>hall.title</source>
        <translation>Màn hình gọi số</translation>
    </message>
    <message id="hall.date_format">
        <source>hall.date_format</source>
        <translation>dddd, dd/MM/yyyy</translation>
    </message>
    <message id="hall.invite">
        <source>hall.invite</source>
        <translation>Mời công dân có số</translation>
    </message>
    <message id="hall.recall">
        <source>hall.recall</source>
        <translation>Gọi lần %1</translation>
    </message>
    <message id="hall.number">
        <source>hall.number</source>
        <translation>Số</translation>
    </message>
    <message id="hall.counter">
        <source>hall.counter</source>
        <translation>Quầy</translation>
    </message>
    <message id="hall.take_number">
        <source>hall.take_number</source>
        <translation>Xin mời lấy số ở ki-ốt</translation>
    </message>
    <message id="hall.take_number_hint">
        <source>hall.take_number_hint</source>
        <translation>Khi đến lượt, số của quý khách hiện ở đây cùng số quầy.</translation>
    </message>
    <message id="hall.waiting">
        <source>hall.waiting</source>
        <translation>Đang chờ:</translation>
    </message>
    <message id="hall.waiting_in_all">
        <source>hall.waiting_in_all</source>
        <translation>Đang chờ: %1 người</translation>
    </message>
    <message id="hall.waiting_in">
        <source>hall.waiting_in</source>
        <translation>%1: %2</translation>
    </message>
    <message id="hall.waiting_title">
        <source>hall.waiting_title</source>
        <translation>Đang chờ theo dịch vụ</translation>
    </message>
    <message id="hall.page">
        <source>hall.page</source>
        <translation>%1/%2</translation>
    </message>
    <message id="hall.people">
        <source>hall.people</source>
        <translation>%1 người</translation>
    </message>
    <message id="hall.wait">
        <source>hall.wait</source>
        <translation>%1–%2 phút</translation>
    </message>
    <message id="hall.no_wait">
        <source>hall.no_wait</source>
        <translation>vào ngay</translation>
    </message>
    <message id="hall.service_closed">
        <source>hall.service_closed</source>
        <translation>tạm ngừng</translation>
    </message>
    <message id="hall.notice">
        <source>hall.notice</source>
        <translation>Thông báo</translation>
    </message>
    <message id="hall.notice_of">
        <source>hall.notice_of</source>
        <translation>Thông báo %1/%2</translation>
    </message>
    <message id="hall.open_counters">
        <source>hall.open_counters</source>
        <translation>Quầy đang mở: %1</translation>
    </message>
    <message id="hall.open_count">
        <source>hall.open_count</source>
        <translation>Đang mở %1/%2 quầy</translation>
    </message>
    <message id="hall.none_open">
        <source>hall.none_open</source>
        <translation>Chưa có quầy nào mở</translation>
    </message>
    <message id="hall.stale">
        <source>hall.stale</source>
        <translation>Mất kết nối từ %1. Số mới gọi có thể chưa hiện ở đây, xin để ý tại quầy.</translation>
    </message>
    <message id="hall.unknown_zone">
        <source>hall.unknown_zone</source>
        <translation>Trung tâm không có khu mang mã này. Khởi động lại với --zone MÃ_KHU đúng.</translation>
    </message>
    <message id="hall.no_sound_device">
        <source>hall.no_sound_device</source>
        <translation>Không có loa</translation>
    </message>
    <message id="hall.no_voice">
        <source>hall.no_voice</source>
        <translation>Chỉ có tiếng chuông</translation>
    </message>
    <message id="hall.other_voice">
        <source>hall.other_voice</source>
        <translation>Giọng đọc đã chọn chưa đủ: có câu do giọng máy đọc</translation>
    </message>
    <message id="hall.no_sound_files">
        <source>hall.no_sound_files</source>
        <translation>Không ghi được tệp âm thanh</translation>
    </message>
</context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="vi">
<context>
    <name></name>
    <message id="rating.title">
        <source>rating.title</source>
        <translation>Bảng đánh giá</translation>
    </message>
    <message id="rating.question">
        <source>rating.question</source>
        <translation>Quý khách có hài lòng không?</translation>
    </message>
    <message id="rating.about">
        <source>rating.about</source>
        <translation>Số %1 · Quầy %2</translation>
    </message>
    <message id="rating.criterion">
        <source>rating.criterion</source>
        <translation>Quý khách đánh giá thế nào về: %1?</translation>
    </message>
    <message id="rating.why">
        <source>rating.why</source>
        <translation>Điều gì làm quý khách chưa hài lòng?</translation>
    </message>
    <message id="rating.note">
        <source>rating.note</source>
        <translation>Không bắt buộc. Cán bộ phục vụ không thấy từng đánh giá.</translation>
    </message>
    <message id="rating.step">
        <source>rating.step</source>
        <translation>Câu %1/%2</translation>
    </message>
    <message id="rating.decline">
        <source>rating.decline</source>
        <translation>Không đánh giá</translation>
    </message>
    <message id="rating.skip">
        <source>rating.skip</source>
        <translation>Bỏ qua câu này</translation>
    </message>
    <message id="rating.finish">
        <source>rating.finish</source>
        <translation>Gửi luôn</translation>
    </message>
    <message id="rating.more_time">
        <source>rating.more_time</source>
        <translation>Thêm thời gian (%1)</translation>
    </message>
    <message id="rating.sending">
        <source>rating.sending</source>
        <translation>Đang gửi đánh giá…</translation>
    </message>
    <message id="rating.thanks">
        <source>rating.thanks</source>
        <translation>Cảm ơn quý khách!</translation>
    </message>
    <message id="rating.thanks_note">
        <source>rating.thanks_note</source>
        <translation>Ý kiến của quý khách giúp chúng tôi phục vụ tốt hơn.</translation>
    </message>
    <message id="rating.unsent">
        <source>rating.unsent</source>
        <translation>Mất kết nối, đánh giá chưa gửi được</translation>
    </message>
    <message id="rating.unsent_note">
        <source>rating.unsent_note</source>
        <translation>Xin thứ lỗi. Quý khách vẫn đánh giá được qua mã QR trên phiếu.</translation>
    </message>
    <message id="rating.refused">
        <source>rating.refused</source>
        <translation>Chưa nhận được đánh giá</translation>
    </message>
    <message id="rating.counter">
        <source>rating.counter</source>
        <translation>Quầy %1</translation>
    </message>
    <message id="rating.rest">
        <source>rating.rest</source>
        <translation>Phục vụ xong, mời quý khách đánh giá ở đây</translation>
    </message>
    <message id="rating.rest_closed">
        <source>rating.rest_closed</source>
        <translation>Quầy đang nghỉ</translation>
    </message>
    <message id="rating.offline">
        <source>rating.offline</source>
        <translation>Mất kết nối từ %1. Bảng này tạm thời không nhận đánh giá.</translation>
    </message>
    <message id="rating.other_counter">
        <source>rating.other_counter</source>
        <translation>Thiết bị này không được ghép với quầy đó. Ghép nối lại với đúng số quầy, hoặc khởi động lại với --rating đúng.</translation>
    </message>
    <message id="rating.unknown_counter">
        <source>rating.unknown_counter</source>
        <translation>Trung tâm không có quầy số này. Khởi động lại với --rating đúng.</translation>
    </message>
    <message id="rating.question_second">
        <source>rating.question_second</source>
        <translation>How satisfied are you?</translation>
    </message>
    <message id="rating.criterion_second">
        <source>rating.criterion_second</source>
        <translation>How would you rate: %1?</translation>
    </message>
    <message id="rating.why_second">
        <source>rating.why_second</source>
        <translation>What could have been better?</translation>
    </message>
    <message id="rating.thanks_second">
        <source>rating.thanks_second</source>
        <translation>Thank you!</translation>
    </message>
</context>
</TS>

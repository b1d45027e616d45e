<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="vi">
<context>
    <name></name>
    <message id="kiosk.language">
        <source>kiosk.language</source>
        <translation>Tiếng Việt</translation>
    </message>
    <message id="kiosk.title">
        <source>kiosk.title</source>
        <translation>Lấy số thứ tự</translation>
    </message>
    <message id="kiosk.date_format">
        <source>kiosk.date_format</source>
        <translation>dddd, dd/MM/yyyy</translation>
    </message>
    <message id="kiosk.greeting">
        <source>kiosk.greeting</source>
        <translation>Kính chào quý khách</translation>
    </message>
    <message id="kiosk.question">
        <source>kiosk.question</source>
        <translation>Mời chọn việc cần làm</translation>
    </message>
    <message id="kiosk.hint">
        <source>kiosk.hint</source>
        <translation>Chạm một lần để lấy số. Nếu chưa rõ, mời hỏi nhân viên hướng dẫn.</translation>
    </message>
    <message id="kiosk.all">
        <source>kiosk.all</source>
        <translation>Tất cả</translation>
    </message>
    <message id="kiosk.no_services">
        <source>kiosk.no_services</source>
        <translation>Hiện chưa có việc nào nhận số tại đây.
Mời quý khách hỏi nhân viên hướng dẫn.</translation>
    </message>
    <message id="kiosk.card.waiting" numerus="yes">
        <source>kiosk.card.waiting</source>
        <translation>
            <numerusform>%n người chờ</numerusform>
        </translation>
    </message>
    <message id="kiosk.card.nobody">
        <source>kiosk.card.nobody</source>
        <translation>Không ai chờ</translation>
    </message>
    <message id="kiosk.card.at_once">
        <source>kiosk.card.at_once</source>
        <translation>vào ngay</translation>
    </message>
    <message id="kiosk.card.under">
        <source>kiosk.card.under</source>
        <translation>dưới %1 phút</translation>
    </message>
    <message id="kiosk.card.asked">
        <source>kiosk.card.asked</source>
        <translation>Đang lấy số…</translation>
    </message>
    <message id="kiosk.card.closed">
        <source>kiosk.card.closed</source>
        <translation>Hiện chưa phát số</translation>
    </message>
    <message id="kiosk.card.opens_at">
        <source>kiosk.card.opens_at</source>
        <translation>(mở lại lúc %1 ngày %2)</translation>
    </message>
    <message id="kiosk.card.paused">
        <source>kiosk.card.paused</source>
        <translation>Tạm ngừng phát số</translation>
    </message>
    <message id="kiosk.card.full">
        <source>kiosk.card.full</source>
        <translation>Hôm nay đã phát hết số</translation>
    </message>
    <message id="kiosk.none_open">
        <source>kiosk.none_open</source>
        <translation>Hiện chưa việc nào phát số. Lý do ghi ở từng việc.</translation>
    </message>
    <message id="kiosk.alone">
        <source>kiosk.alone</source>
        <translation>Máy đang tạm mất kết nối. Quý khách vẫn lấy số như thường; số bắt đầu bằng %1.</translation>
    </message>
    <message id="kiosk.page.previous">
        <source>kiosk.page.previous</source>
        <translation>‹  Trang trước</translation>
    </message>
    <message id="kiosk.page.next">
        <source>kiosk.page.next</source>
        <translation>Trang sau  ›</translation>
    </message>
    <message id="kiosk.page.which">
        <source>kiosk.page.which</source>
        <translation>Trang %1/%2</translation>
    </message>
    <message id="kiosk.priority.offer">
        <source>kiosk.priority.offer</source>
        <translation>Quý khách thuộc diện ưu tiên?</translation>
    </message>
    <message id="kiosk.priority.drop">
        <source>kiosk.priority.drop</source>
        <translation>Bỏ chọn ưu tiên</translation>
    </message>
    <message id="kiosk.priority.declared">
        <source>kiosk.priority.declared</source>
        <translation>Đang chọn: %1. Chạm để lấy số thường.</translation>
    </message>
    <message id="kiosk.priority.question">
        <source>kiosk.priority.question</source>
        <translation>Quý khách thuộc nhóm nào?</translation>
    </message>
    <message id="kiosk.priority.hint">
        <source>kiosk.priority.hint</source>
        <translation>Chọn một nhóm rồi chọn việc. Ở quầy, cán bộ có thể hỏi giấy tờ.</translation>
    </message>
    <message id="kiosk.priority.none">
        <source>kiosk.priority.none</source>
        <translation>‹  Quay lại, lấy số thường</translation>
    </message>
    <message id="kiosk.paper.notice">
        <source>kiosk.paper.notice</source>
        <translation>Máy in đang gặp trục trặc. Quý khách vẫn lấy được số: số sẽ hiện trên màn hình.</translation>
    </message>
    <message id="kiosk.mode.large">
        <source>kiosk.mode.large</source>
        <translation>Chữ to</translation>
    </message>
    <message id="kiosk.mode.contrast">
        <source>kiosk.mode.contrast</source>
        <translation>Tương phản</translation>
    </message>
    <message id="kiosk.mode.low">
        <source>kiosk.mode.low</source>
        <translation>Hạ thấp nút</translation>
    </message>
    <message id="kiosk.more.question">
        <source>kiosk.more.question</source>
        <translation>Quý khách còn cần thêm thời gian không?</translation>
    </message>
    <message id="kiosk.more.seconds" numerus="yes">
        <source>kiosk.more.seconds</source>
        <translation>
            <numerusform>Màn hình sẽ trở về ban đầu sau %n giây.</numerusform>
        </translation>
    </message>
    <message id="kiosk.more.yes">
        <source>kiosk.more.yes</source>
        <translation>Còn</translation>
    </message>
    <message id="kiosk.say.help">
        <source>kiosk.say.help</source>
        <translation>Hướng dẫn bằng giọng nói. Phím xuống và phím lên: nghe từng mục. Phím Enter: chọn. Phím Esc: quay lại. Phím %1: nghe lại.</translation>
    </message>
    <message id="kiosk.say.open" numerus="yes">
        <source>kiosk.say.open</source>
        <translation>
            <numerusform>Có %n việc đang phát số.</numerusform>
        </translation>
    </message>
    <message id="kiosk.say.closed" numerus="yes">
        <source>kiosk.say.closed</source>
        <translation>
            <numerusform>%n việc hiện chưa phát số.</numerusform>
        </translation>
    </message>
    <message id="kiosk.say.page">
        <source>kiosk.say.page</source>
        <translation>Trang %1 trên %2.</translation>
    </message>
    <message id="kiosk.say.declared">
        <source>kiosk.say.declared</source>
        <translation>Quý khách đã chọn ưu tiên: %1.</translation>
    </message>
    <message id="kiosk.say.number">
        <source>kiosk.say.number</source>
        <translation>Số của quý khách là: %1.</translation>
    </message>
    <message id="kiosk.say.ahead" numerus="yes">
        <source>kiosk.say.ahead</source>
        <translation>
            <numerusform>%n người đang chờ trước.</numerusform>
        </translation>
    </message>
    <message id="kiosk.say.nobody_ahead">
        <source>kiosk.say.nobody_ahead</source>
        <translation>Không có ai chờ trước.</translation>
    </message>
    <message id="kiosk.say.minutes" numerus="yes">
        <source>kiosk.say.minutes</source>
        <translation>
            <numerusform>Dự kiến chờ %n phút.</numerusform>
        </translation>
    </message>
    <message id="kiosk.say.wait" numerus="yes">
        <source>kiosk.say.wait</source>
        <translation>
            <numerusform>Dự kiến chờ từ %1 đến %n phút.</numerusform>
        </translation>
    </message>
    <message id="kiosk.say.more">
        <source>kiosk.say.more</source>
        <translation>Bấm phím bất kỳ để tiếp tục.</translation>
    </message>
    <message id="kiosk.say.place">
        <source>kiosk.say.place</source>
        <translation>Mục %1 trên %2.</translation>
    </message>
    <message id="kiosk.say.on">
        <source>kiosk.say.on</source>
        <translation>đang bật</translation>
    </message>
    <message id="kiosk.say.off">
        <source>kiosk.say.off</source>
        <translation>đang tắt</translation>
    </message>
    <message id="kiosk.say.chosen">
        <source>kiosk.say.chosen</source>
        <translation>đang chọn</translation>
    </message>
    <message id="kiosk.paper.low">
        <source>kiosk.paper.low</source>
        <translation>Sắp hết giấy in</translation>
    </message>
    <message id="kiosk.wait.title">
        <source>kiosk.wait.title</source>
        <translation>Xin chờ trong giây lát</translation>
    </message>
    <message id="kiosk.wait.reconnecting">
        <source>kiosk.wait.reconnecting</source>
        <translation>Máy đang kết nối lại với máy chủ.</translation>
    </message>
    <message id="kiosk.wait.number">
        <source>kiosk.wait.number</source>
        <translation>Xin quý khách đứng đợi: số sẽ hiện ra ngay khi có.</translation>
    </message>
    <message id="kiosk.wait.since">
        <source>kiosk.wait.since</source>
        <translation>Mất kết nối từ %1</translation>
    </message>
    <message id="kiosk.wait.closed">
        <source>kiosk.wait.closed</source>
        <translation>Máy tạm ngưng phục vụ</translation>
    </message>
    <message id="kiosk.wait.ask">
        <source>kiosk.wait.ask</source>
        <translation>Mời quý khách lấy số ở bàn hướng dẫn.</translation>
    </message>
    <message id="kiosk.apology.title">
        <source>kiosk.apology.title</source>
        <translation>Rất tiếc, chưa lấy được số</translation>
    </message>
    <message id="kiosk.apology.kind">
        <source>kiosk.apology.kind</source>
        <translation>Mong quý khách thông cảm</translation>
    </message>
    <message id="kiosk.apology.back">
        <source>kiosk.apology.back</source>
        <translation>Chọn việc khác</translation>
    </message>
    <message id="kiosk.ticket.title">
        <source>kiosk.ticket.title</source>
        <translation>Số của quý khách</translation>
    </message>
    <message id="kiosk.ticket.priority">
        <source>kiosk.ticket.priority</source>
        <translation>Số ưu tiên</translation>
    </message>
    <message id="kiosk.ticket.counters" numerus="yes">
        <source>kiosk.ticket.counters</source>
        <translation>
            <numerusform>quầy %1</numerusform>
        </translation>
    </message>
    <message id="kiosk.ticket.and">
        <source>kiosk.ticket.and</source>
        <translation> và </translation>
    </message>
    <message id="kiosk.ticket.people" numerus="yes">
        <source>kiosk.ticket.people</source>
        <translation>
            <numerusform>%n người</numerusform>
        </translation>
    </message>
    <message id="kiosk.ticket.nobody">
        <source>kiosk.ticket.nobody</source>
        <translation>Không có ai</translation>
    </message>
    <message id="kiosk.ticket.ahead">
        <source>kiosk.ticket.ahead</source>
        <translation>đang chờ trước</translation>
    </message>
    <message id="kiosk.ticket.minutes">
        <source>kiosk.ticket.minutes</source>
        <translation>%1 phút</translation>
    </message>
    <message id="kiosk.ticket.wait">
        <source>kiosk.ticket.wait</source>
        <translation>dự kiến chờ</translation>
    </message>
    <message id="kiosk.ticket.offline">
        <source>kiosk.ticket.offline</source>
        <translation>Số cấp khi mất mạng</translation>
    </message>
    <message id="kiosk.ticket.offline_note">
        <source>kiosk.ticket.offline_note</source>
        <translation>Máy tạm mất kết nối. Số vẫn có giá trị như mọi số khác: quý khách được gọi theo giờ lấy số.</translation>
    </message>
    <message id="kiosk.ticket.follow">
        <source>kiosk.ticket.follow</source>
        <translation>Xem lượt trên điện thoại</translation>
    </message>
    <message id="kiosk.ticket.scan">
        <source>kiosk.ticket.scan</source>
        <translation>Quét mã này để biết khi nào sắp đến lượt.</translation>
    </message>
    <message id="kiosk.slip.printing">
        <source>kiosk.slip.printing</source>
        <translation>Đang in phiếu…
Mời lấy ở khe bên dưới</translation>
    </message>
    <message id="kiosk.slip.take">
        <source>kiosk.slip.take</source>
        <translation>Mời quý khách lấy phiếu</translation>
    </message>
    <message id="kiosk.slip.noted">
        <source>kiosk.slip.noted</source>
        <translation>Tôi đã ghi lại số</translation>
    </message>
    <message id="kiosk.rest.touch">
        <source>kiosk.rest.touch</source>
        <translation>Mời chạm vào màn hình để lấy số</translation>
    </message>
    <message id="kiosk.service.title">
        <source>kiosk.service.title</source>
        <translation>Dành cho nhân viên kỹ thuật</translation>
    </message>
    <message id="kiosk.service.code">
        <source>kiosk.service.code</source>
        <translation>Nhập mã nhân viên</translation>
    </message>
    <message id="kiosk.service.typed" numerus="yes">
        <source>kiosk.service.typed</source>
        <translation>
            <numerusform>Đã nhập %n chữ số</numerusform>
        </translation>
    </message>
    <message id="kiosk.service.answer.wrong">
        <source>kiosk.service.answer.wrong</source>
        <translation>Mã chưa đúng.</translation>
    </message>
    <message id="kiosk.service.answer.locked">
        <source>kiosk.service.answer.locked</source>
        <translation>Đã nhập sai nhiều lần. Xin thử lại sau 5 phút.</translation>
    </message>
    <message id="kiosk.service.answer.no_code">
        <source>kiosk.service.answer.no_code</source>
        <translation>Máy này chưa có mã nhân viên. Đặt mã bằng lệnh: kiosk-app --set-staff-code</translation>
    </message>
    <message id="kiosk.service.erase">
        <source>kiosk.service.erase</source>
        <translation>Xoá</translation>
    </message>
    <message id="kiosk.service.enter">
        <source>kiosk.service.enter</source>
        <translation>Mở</translation>
    </message>
    <message id="kiosk.service.close">
        <source>kiosk.service.close</source>
        <translation>Đóng</translation>
    </message>
    <message id="kiosk.service.back">
        <source>kiosk.service.back</source>
        <translation>‹  Quay lại</translation>
    </message>
    <message id="kiosk.service.device">
        <source>kiosk.service.device</source>
        <translation>Thiết bị</translation>
    </message>
    <message id="kiosk.service.server">
        <source>kiosk.service.server</source>
        <translation>Máy chủ</translation>
    </message>
    <message id="kiosk.service.link">
        <source>kiosk.service.link</source>
        <translation>Kết nối</translation>
    </message>
    <message id="kiosk.service.printer">
        <source>kiosk.service.printer</source>
        <translation>Máy in</translation>
    </message>
    <message id="kiosk.service.version">
        <source>kiosk.service.version</source>
        <translation>Phiên bản</translation>
    </message>
    <message id="kiosk.service.unprinted">
        <source>kiosk.service.unprinted</source>
        <translation>Số chưa in phiếu</translation>
    </message>
    <message id="kiosk.service.not_taken">
        <source>kiosk.service.not_taken</source>
        <translation>Số máy chủ không nhận</translation>
    </message>
    <message id="kiosk.service.unknown">
        <source>kiosk.service.unknown</source>
        <translation>Chưa rõ</translation>
    </message>
    <message id="kiosk.service.live">
        <source>kiosk.service.live</source>
        <translation>Đang kết nối, từ %1</translation>
    </message>
    <message id="kiosk.service.lost">
        <source>kiosk.service.lost</source>
        <translation>Mất kết nối từ %1</translation>
    </message>
    <message id="kiosk.service.refused">
        <source>kiosk.service.refused</source>
        <translation>Máy chủ không nhận thiết bị này</translation>
    </message>
    <message id="kiosk.service.printer.ready">
        <source>kiosk.service.printer.ready</source>
        <translation>Sẵn sàng</translation>
    </message>
    <message id="kiosk.service.printer.paper_low">
        <source>kiosk.service.printer.paper_low</source>
        <translation>Còn ít giấy</translation>
    </message>
    <message id="kiosk.service.printer.paper_out">
        <source>kiosk.service.printer.paper_out</source>
        <translation>Hết giấy</translation>
    </message>
    <message id="kiosk.service.printer.cover_open">
        <source>kiosk.service.printer.cover_open</source>
        <translation>Nắp đang mở</translation>
    </message>
    <message id="kiosk.service.printer.offline">
        <source>kiosk.service.printer.offline</source>
        <translation>Không kết nối được</translation>
    </message>
    <message id="kiosk.service.printer.failed">
        <source>kiosk.service.printer.failed</source>
        <translation>Gặp lỗi, xin kiểm tra dao cắt</translation>
    </message>
    <message id="kiosk.service.printer.unknown">
        <source>kiosk.service.printer.unknown</source>
        <translation>Không cho biết tình trạng</translation>
    </message>
    <message id="kiosk.service.printer.none">
        <source>kiosk.service.printer.none</source>
        <translation>Không có máy in</translation>
    </message>
    <message id="kiosk.service.volume">
        <source>kiosk.service.volume</source>
        <translation>Âm lượng</translation>
    </message>
    <message id="kiosk.service.brightness">
        <source>kiosk.service.brightness</source>
        <translation>Độ sáng</translation>
    </message>
    <message id="kiosk.service.print_test">
        <source>kiosk.service.print_test</source>
        <translation>In phiếu thử</translation>
    </message>
    <message id="kiosk.service.paper_changed">
        <source>kiosk.service.paper_changed</source>
        <translation>Đã thay giấy</translation>
    </message>
    <message id="kiosk.service.reprint">
        <source>kiosk.service.reprint</source>
        <translation>In lại phiếu cuối</translation>
    </message>
    <message id="kiosk.service.show_log">
        <source>kiosk.service.show_log</source>
        <translation>Xem nhật ký</translation>
    </message>
    <message id="kiosk.service.restart">
        <source>kiosk.service.restart</source>
        <translation>Khởi động lại</translation>
    </message>
    <message id="kiosk.service.quit">
        <source>kiosk.service.quit</source>
        <translation>Thoát chương trình</translation>
    </message>
    <message id="kiosk.service.no_log">
        <source>kiosk.service.no_log</source>
        <translation>Nhật ký còn trống.</translation>
    </message>
    <message id="kiosk.service.said.printing">
        <source>kiosk.service.said.printing</source>
        <translation>Đang in phiếu thử…</translation>
    </message>
    <message id="kiosk.service.said.printed">
        <source>kiosk.service.said.printed</source>
        <translation>Đã in phiếu thử.</translation>
    </message>
    <message id="kiosk.service.said.looking">
        <source>kiosk.service.said.looking</source>
        <translation>Đang hỏi lại máy in…</translation>
    </message>
    <message id="kiosk.service.said.no_slip">
        <source>kiosk.service.said.no_slip</source>
        <translation>Chưa có phiếu nào để in lại.</translation>
    </message>
    <message id="kiosk.service.said.reprinting">
        <source>kiosk.service.said.reprinting</source>
        <translation>Đang in lại phiếu cuối…</translation>
    </message>
    <message id="kiosk.service.said.not_kept">
        <source>kiosk.service.said.not_kept</source>
        <translation>Không ghi được cài đặt: đĩa đầy hoặc bị khoá.</translation>
    </message>
    <message id="kiosk.service.said.not_printed">
        <source>kiosk.service.said.not_printed</source>
        <translation>Chưa in được phiếu thử. Xem tình trạng máy in.</translation>
    </message>
    <message id="kiosk.trouble.paper_out">
        <source>kiosk.trouble.paper_out</source>
        <translation>Máy in hết giấy – số của quý khách vẫn có giá trị. Xin chụp lại màn hình này.</translation>
    </message>
    <message id="kiosk.trouble.cover_open">
        <source>kiosk.trouble.cover_open</source>
        <translation>Nắp máy in đang mở – số của quý khách vẫn có giá trị. Xin chụp lại màn hình này.</translation>
    </message>
    <message id="kiosk.trouble.cutter_error">
        <source>kiosk.trouble.cutter_error</source>
        <translation>Dao cắt của máy in bị kẹt – số của quý khách vẫn có giá trị. Xin chụp lại màn hình này.</translation>
    </message>
    <message id="kiosk.trouble.offline">
        <source>kiosk.trouble.offline</source>
        <translation>Máy in chưa sẵn sàng – số của quý khách vẫn có giá trị. Xin chụp lại màn hình này.</translation>
    </message>
    <message id="kiosk.trouble.failed">
        <source>kiosk.trouble.failed</source>
        <translation>Phiếu chưa in được – số của quý khách vẫn có giá trị. Xin chụp lại màn hình này.</translation>
    </message>
    <message id="kiosk.trouble.no_printer">
        <source>kiosk.trouble.no_printer</source>
        <translation>Máy này không in phiếu. Xin chụp lại màn hình này, hoặc quét mã để giữ số.</translation>
    </message>
    <message id="kiosk.appointment.offer">
        <source>kiosk.appointment.offer</source>
        <translation>Tôi có mã hẹn hoặc mã lấy số</translation>
    </message>
    <message id="kiosk.appointment.question">
        <source>kiosk.appointment.question</source>
        <translation>Mời nhập mã hẹn hoặc mã lấy số</translation>
    </message>
    <message id="kiosk.appointment.hint">
        <source>kiosk.appointment.hint</source>
        <translation>Mã có 8 chữ và số, ghi trong giấy hẹn, tin nhắn hoặc trang lấy số trên điện thoại. Có mã QR thì chỉ cần đưa vào máy quét.</translation>
    </message>
    <message id="kiosk.appointment.erase">
        <source>kiosk.appointment.erase</source>
        <translation>Xoá</translation>
    </message>
    <message id="kiosk.appointment.check_in">
        <source>kiosk.appointment.check_in</source>
        <translation>Nhận số</translation>
    </message>
    <message id="kiosk.appointment.back">
        <source>kiosk.appointment.back</source>
        <translation>‹  Quay lại</translation>
    </message>
    <message id="kiosk.scan.card_taken">
        <source>kiosk.scan.card_taken</source>
        <translation>Đã nhận thẻ. Mời quý khách chọn việc cần làm.</translation>
    </message>
    <message id="kiosk.scan.card_priority">
        <source>kiosk.scan.card_priority</source>
        <translation>Đã nhận thẻ. Quý khách được ưu tiên theo tuổi. Mời chọn việc cần làm.</translation>
    </message>
    <message id="kiosk.scan.card_too_short">
        <source>kiosk.scan.card_too_short</source>
        <translation>Chưa đọc hết thẻ, xin đưa thẻ vào lại. Không có thẻ, quý khách vẫn lấy được số như bình thường.</translation>
    </message>
    <message id="kiosk.scan.card_garbled">
        <source>kiosk.scan.card_garbled</source>
        <translation>Chưa đọc được thẻ. Quý khách vẫn lấy được số như bình thường.</translation>
    </message>
    <message id="kiosk.scan.card_wrong_date">
        <source>kiosk.scan.card_wrong_date</source>
        <translation>Ngày đọc được từ thẻ chưa đúng. Quý khách vẫn lấy được số như bình thường.</translation>
    </message>
    <message id="kiosk.scan.unknown">
        <source>kiosk.scan.unknown</source>
        <translation>Không nhận ra mã này. Xin đưa thẻ căn cước, mã hẹn, mã lấy số hoặc phiếu số.</translation>
    </message>
    <message id="kiosk.scan.not_now">
        <source>kiosk.scan.not_now</source>
        <translation>Xin chờ trong giây lát rồi quét lại.</translation>
    </message>
    <message id="kiosk.scan.slip_first">
        <source>kiosk.scan.slip_first</source>
        <translation>Xin quý khách nhận số trên màn hình trước, rồi quét lại.</translation>
    </message>
    <message id="kiosk.scan.no_server">
        <source>kiosk.scan.no_server</source>
        <translation>Máy đang kết nối lại với máy chủ. Xin quét lại sau ít phút.</translation>
    </message>
    <message id="kiosk.standing.title">
        <source>kiosk.standing.title</source>
        <translation>Số của quý khách</translation>
    </message>
    <message id="kiosk.standing.ahead" numerus="yes">
        <source>kiosk.standing.ahead</source>
        <translation>
            <numerusform>Còn %n người trước</numerusform>
        </translation>
    </message>
    <message id="kiosk.standing.next">
        <source>kiosk.standing.next</source>
        <translation>Sắp đến lượt quý khách</translation>
    </message>
    <message id="kiosk.standing.minutes">
        <source>kiosk.standing.minutes</source>
        <translation>khoảng %1 phút</translation>
    </message>
    <message id="kiosk.standing.called">
        <source>kiosk.standing.called</source>
        <translation>Mời quý khách đến quầy %1</translation>
    </message>
    <message id="kiosk.standing.serving">
        <source>kiosk.standing.serving</source>
        <translation>Đang được phục vụ ở quầy %1</translation>
    </message>
    <message id="kiosk.standing.parked">
        <source>kiosk.standing.parked</source>
        <translation>Quý khách đang được tạm gác, xin chờ ở gần quầy %1</translation>
    </message>
    <message id="kiosk.standing.no_show">
        <source>kiosk.standing.no_show</source>
        <translation>Đã gọi mà không thấy quý khách. Xin gặp nhân viên hướng dẫn</translation>
    </message>
    <message id="kiosk.standing.transferred">
        <source>kiosk.standing.transferred</source>
        <translation>Quý khách được chuyển sang bước tiếp theo, xin chờ</translation>
    </message>
    <message id="kiosk.standing.finished">
        <source>kiosk.standing.finished</source>
        <translation>Đã xong. Xin cảm ơn quý khách</translation>
    </message>
    <message id="kiosk.standing.cancelled">
        <source>kiosk.standing.cancelled</source>
        <translation>Số này đã huỷ</translation>
    </message>
    <message id="kiosk.standing.expired">
        <source>kiosk.standing.expired</source>
        <translation>Số này đã hết hiệu lực</translation>
    </message>
    <message id="kiosk.standing.done">
        <source>kiosk.standing.done</source>
        <translation>Tôi đã xem</translation>
    </message>
    <message id="kiosk.search.open">
        <source>kiosk.search.open</source>
        <translation>Tìm thủ tục…</translation>
    </message>
    <message id="kiosk.search.back">
        <source>kiosk.search.back</source>
        <translation>‹  Trở lại</translation>
    </message>
    <message id="kiosk.search.placeholder">
        <source>kiosk.search.placeholder</source>
        <translation>Gõ việc cần làm</translation>
    </message>
    <message id="kiosk.search.hint">
        <source>kiosk.search.hint</source>
        <translation>Mời quý khách gõ vài chữ của việc cần làm; không cần gõ dấu.
Ví dụ: khai sinh, đất đai, giấy phép.</translation>
    </message>
    <message id="kiosk.search.none">
        <source>kiosk.search.none</source>
        <translation>Không tìm thấy “%1”. Mời quý khách thử chữ khác, hoặc hỏi nhân viên hướng dẫn.</translation>
    </message>
    <message id="kiosk.search.none_but_help">
        <source>kiosk.search.none_but_help</source>
        <translation>Không tìm thấy “%1”. Mời quý khách thử chữ khác, chọn việc dưới đây, hoặc hỏi nhân viên hướng dẫn.</translation>
    </message>
    <message id="kiosk.search.help">
        <source>kiosk.search.help</source>
        <translation>chưa biết</translation>
    </message>
    <message id="kiosk.search.space">
        <source>kiosk.search.space</source>
        <translation>Dấu cách</translation>
    </message>
    <message id="kiosk.search.delete">
        <source>kiosk.search.delete</source>
        <translation>Xoá một chữ</translation>
    </message>
    <message id="kiosk.search.clear">
        <source>kiosk.search.clear</source>
        <translation>Xoá hết</translation>
    </message>
    <message id="kiosk.search.details">
        <source>kiosk.search.details</source>
        <translation>Xem giấy tờ cần có</translation>
    </message>
    <message id="kiosk.procedure.back">
        <source>kiosk.procedure.back</source>
        <translation>‹  Kết quả tìm</translation>
    </message>
    <message id="kiosk.procedure.documents">
        <source>kiosk.procedure.documents</source>
        <translation>Giấy tờ cần có</translation>
    </message>
    <message id="kiosk.procedure.no_documents">
        <source>kiosk.procedure.no_documents</source>
        <translation>Việc này không cần mang theo giấy tờ.</translation>
    </message>
    <message id="kiosk.procedure.term">
        <source>kiosk.procedure.term</source>
        <translation>Thời hạn giải quyết</translation>
    </message>
    <message id="kiosk.procedure.days" numerus="yes">
        <source>kiosk.procedure.days</source>
        <translation>
            <numerusform>%n ngày làm việc</numerusform>
        </translation>
    </message>
    <message id="kiosk.procedure.same_day">
        <source>kiosk.procedure.same_day</source>
        <translation>Trong ngày</translation>
    </message>
    <message id="kiosk.procedure.fee">
        <source>kiosk.procedure.fee</source>
        <translation>Lệ phí</translation>
    </message>
    <message id="kiosk.procedure.amount">
        <source>kiosk.procedure.amount</source>
        <translation>%1 đ</translation>
    </message>
    <message id="kiosk.procedure.free">
        <source>kiosk.procedure.free</source>
        <translation>Miễn phí</translation>
    </message>
    <message id="kiosk.procedure.where">
        <source>kiosk.procedure.where</source>
        <translation>Nơi nộp</translation>
    </message>
    <message id="kiosk.procedure.gone">
        <source>kiosk.procedure.gone</source>
        <translation>Việc này hiện không nhận tại đây. Mời quý khách hỏi nhân viên hướng dẫn.</translation>
    </message>
    <message id="kiosk.procedure.take">
        <source>kiosk.procedure.take</source>
        <translation>Lấy số</translation>
    </message>
    <message id="kiosk.procedure.print">
        <source>kiosk.procedure.print</source>
        <translation>In danh mục giấy tờ</translation>
    </message>
    <message id="kiosk.sheet.note">
        <source>kiosk.sheet.note</source>
        <translation>Danh mục để quý khách chuẩn bị. Cần hỏi thêm, mời gặp cán bộ tại quầy.</translation>
    </message>
    <message id="kiosk.sheet.printing">
        <source>kiosk.sheet.printing</source>
        <translation>Đang in danh mục…</translation>
    </message>
    <message id="kiosk.sheet.printed">
        <source>kiosk.sheet.printed</source>
        <translation>Mời quý khách lấy tờ danh mục.</translation>
    </message>
    <message id="kiosk.sheet.paper_out">
        <source>kiosk.sheet.paper_out</source>
        <translation>Máy in hết giấy, chưa in được danh mục. Mời quý khách chụp lại màn hình này.</translation>
    </message>
    <message id="kiosk.sheet.cover_open">
        <source>kiosk.sheet.cover_open</source>
        <translation>Nắp máy in đang mở, chưa in được danh mục. Mời quý khách chụp lại màn hình này.</translation>
    </message>
    <message id="kiosk.sheet.cutter_error">
        <source>kiosk.sheet.cutter_error</source>
        <translation>Dao cắt của máy in bị kẹt, chưa in được danh mục. Mời quý khách chụp lại màn hình này.</translation>
    </message>
    <message id="kiosk.sheet.offline">
        <source>kiosk.sheet.offline</source>
        <translation>Máy in chưa sẵn sàng, chưa in được danh mục. Mời quý khách chụp lại màn hình này.</translation>
    </message>
    <message id="kiosk.sheet.failed">
        <source>kiosk.sheet.failed</source>
        <translation>Chưa in được danh mục. Mời quý khách chụp lại màn hình này.</translation>
    </message>
    <message id="kiosk.sheet.no_printer">
        <source>kiosk.sheet.no_printer</source>
        <translation>Máy này không in giấy. Mời quý khách chụp lại màn hình này.</translation>
    </message>
</context>
</TS>

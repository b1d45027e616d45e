<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="vi">
<context>
    <name></name>
    <message id="client.connecting">
        <source>client.connecting</source>
        <translation>Đang kết nối máy chủ…</translation>
    </message>
    <message id="client.pair_again">
        <source>client.pair_again</source>
        <translation>Máy chủ không nhận thiết bị này. Cần ghép nối lại thiết bị.</translation>
    </message>
    <message id="client.update_client">
        <source>client.update_client</source>
        <translation>Chương trình trên thiết bị này đã cũ. Cần cập nhật thiết bị này.</translation>
    </message>
    <message id="client.update_server">
        <source>client.update_server</source>
        <translation>Phần mềm máy chủ đã cũ. Cần cập nhật máy chủ.</translation>
    </message>
    <message id="client.refused">
        <source>client.refused</source>
        <translation>Máy chủ từ chối kết nối.</translation>
    </message>
    <message id="client.pair_where">
        <source>client.pair_where</source>
        <translation>Xin nêu bằng --token-file FILE nơi thiết bị này cất mã truy cập.</translation>
    </message>
    <message id="client.pair_unreachable">
        <source>client.pair_unreachable</source>
        <translation>Máy chủ %1 không trả lời; xin thử lại với cùng mã ghép nối.</translation>
    </message>
    <message id="client.pair_file">
        <source>client.pair_file</source>
        <translation>Không ghi được tệp mã truy cập %1: %2.</translation>
    </message>
    <message id="client.pair_refused">
        <source>client.pair_refused</source>
        <translation>Thiết bị chưa được ghép nối. %1</translation>
    </message>
</context>
</TS>

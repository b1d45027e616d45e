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
</context>
</TS>

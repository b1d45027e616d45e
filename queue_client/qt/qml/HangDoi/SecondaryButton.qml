import QtQuick

// Anything else that can be done.
ActionButton {}

package org.jiangxin.identity.web;

import java.util.Locale;
import org.jiangxin.identity.entity.DeviceKind;
import org.jiangxin.shared.web.Texts;

/** Devices and places in the reader's language. */
public final class DeviceWords {
    private DeviceWords() {}

    /** For example Android 手机（Chrome）. */
    public static String label(Locale locale, DeviceKind kind, String browser) {
        var machine = Texts.get(locale, "identity", "enum.DeviceKind." + kind.name());
        return browser == null || browser.isEmpty()
                ? machine
                : Texts.get(locale, "identity", "device.label.withBrowser", machine, browser);
    }

    /** A place is stored as 中文|English when the operator's table knows it, else as a masked network. */
    public static String place(Locale locale, String stored) {
        if (stored == null) {
            return "";
        }
        var bar = stored.indexOf('|');
        if (bar < 0) {
            return Texts.get(locale, "identity", "place.label.network", stored);
        }
        return "en".equals(locale.getLanguage()) ? stored.substring(bar + 1) : stored.substring(0, bar);
    }
}

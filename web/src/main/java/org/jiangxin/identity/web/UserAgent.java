package org.jiangxin.identity.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jiangxin.identity.entity.DeviceKind;

/**
 * Reads from a User-Agent line what a person would call the device. Only for telling people apart in words; a device can say
 * what it likes, so nothing is decided by it.
 */
final class UserAgent {
    /** Token in the line → name of the browser; the first that occurs wins, because most lines name several. */
    private static final Map<String, String> BROWSERS = new LinkedHashMap<>();

    static {
        BROWSERS.put("MicroMessenger", "微信");
        BROWSERS.put("DingTalk", "DingTalk");
        BROWSERS.put("HuaweiBrowser", "Huawei Browser");
        BROWSERS.put("MiuiBrowser", "Mi Browser");
        BROWSERS.put("QQBrowser", "QQ Browser");
        BROWSERS.put("UCBrowser", "UC Browser");
        BROWSERS.put("QihooBrowser", "360");
        BROWSERS.put("Edg", "Edge");
        BROWSERS.put("OPR/", "Opera");
        BROWSERS.put("Firefox/", "Firefox");
        BROWSERS.put("FxiOS/", "Firefox");
        BROWSERS.put("CriOS/", "Chrome");
        BROWSERS.put("Chrome/", "Chrome");
        BROWSERS.put("Safari/", "Safari");
    }

    private UserAgent() {}

    static DeviceKind kind(String line) {
        if (line == null) {
            return DeviceKind.OTHER;
        }
        if (line.contains("iPhone")) {
            return DeviceKind.IPHONE;
        }
        if (line.contains("iPad")) {
            return DeviceKind.IPAD;
        }
        if (line.contains("Android") || line.contains("HarmonyOS")) {
            return line.contains("Mobile") ? DeviceKind.ANDROID_PHONE : DeviceKind.ANDROID_TABLET;
        }
        if (line.contains("Windows")) {
            return DeviceKind.WINDOWS_PC;
        }
        if (line.contains("Macintosh")) {
            return DeviceKind.MAC;
        }
        return line.contains("Linux") ? DeviceKind.LINUX_PC : DeviceKind.OTHER;
    }

    /** Name of the browser, or an empty text. */
    static String browser(String line) {
        if (line == null) {
            return "";
        }
        return BROWSERS.entrySet().stream()
                .filter(entry -> line.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}

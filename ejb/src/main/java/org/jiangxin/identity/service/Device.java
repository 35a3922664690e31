package org.jiangxin.identity.service;

import java.io.Serializable;
import java.util.Objects;
import org.jiangxin.identity.entity.DeviceKind;

/**
 * The device a request comes from.
 *
 * @param keyHash hash of the random key that the device keeps in a cookie; recognises it, never authorises it
 * @param kind what it says it is
 * @param browser name of its browser, or an empty text
 * @param address network address, for counting failures only
 * @param place in words, from the operator's table of address ranges, or the masked network
 */
public record Device(String keyHash, DeviceKind kind, String browser, String address, String place)
        implements Serializable {
    public Device {
        Objects.requireNonNull(keyHash);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(browser);
        Objects.requireNonNull(address);
        Objects.requireNonNull(place);
    }
}

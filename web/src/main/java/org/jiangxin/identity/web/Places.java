package org.jiangxin.identity.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.jiangxin.shared.setting.Settings;

/**
 * Where an address is, by the operator's own table {@code <data>/places.csv} with lines {@code 203.0.113.0/24,青石市,Qingshi}
 * (DESIGN §15.12); what it does not know is shown as the masked network. No geo-database is asked.
 */
@ApplicationScoped
public class Places {
    private static final String THIS_COMPUTER = "本机|this computer";

    private final List<Range> ranges = new ArrayList<>();

    @Inject
    Settings settings;

    private record Range(byte[] network, int bits, String name) {
        boolean contains(byte[] address) {
            if (address.length != network.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((address[bit / 8] & mask) != (network[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    @PostConstruct
    void read() {
        var file = settings.dataDirectory().resolve("places.csv");
        if (!Files.isReadable(file)) {
            return;
        }
        try {
            for (var line : Files.readAllLines(file)) {
                var parts = line.split(",");
                if (parts.length == 3 && parts[0].contains("/")) {
                    var slash = parts[0].indexOf('/');
                    ranges.add(new Range(
                            bytes(parts[0].substring(0, slash).strip()),
                            Integer.parseInt(parts[0].substring(slash + 1).strip()),
                            parts[1].strip() + "|" + parts[2].strip()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    /** The place of an address in both languages, or its masked network. */
    public String of(String address) {
        var bytes = bytes(address);
        return ranges.stream()
                .filter(range -> range.contains(bytes))
                .map(Range::name)
                .findFirst()
                .orElseGet(() -> isLoopback(bytes) ? THIS_COMPUTER : masked(bytes));
    }

    private static boolean isLoopback(byte[] address) {
        return address.length == 4 && address[0] == 127
                || address.length == 16 && address[15] == 1 && new java.math.BigInteger(1, address).bitLength() == 1;
    }

    private static String masked(byte[] address) {
        return address.length == 4
                ? (address[0] & 255) + "." + (address[1] & 255) + ".*.*"
                : Integer.toHexString((address[0] & 255) << 8 | address[1] & 255) + ":"
                        + Integer.toHexString((address[2] & 255) << 8 | address[3] & 255) + ":*";
    }

    private static byte[] bytes(String address) {
        if (!address.matches("[0-9a-fA-F:.%]+")) {
            throw new IllegalArgumentException("not a numeric address");
        }
        try {
            return InetAddress.getByName(address).getAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("not a numeric address", e);
        }
    }
}

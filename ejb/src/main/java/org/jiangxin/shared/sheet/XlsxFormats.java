package org.jiangxin.shared.sheet;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** Which cell styles show a number as a date, and the text a person would see for a number. */
final class XlsxFormats {
    /** Whole numbers beyond 15 digits have lost their last digits when the file was typed: citizen numbers, card numbers. */
    private static final double EXACT = 1e15;

    private static final int LAST_DAY = 2_958_465;
    private static final int SECONDS_OF_DAY = 86_400;
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final List<Boolean> dates;
    private final LocalDate dayZero;

    private XlsxFormats(List<Boolean> dates, LocalDate dayZero) {
        this.dates = dates;
        this.dayZero = dayZero;
    }

    static XlsxFormats read(byte[] styles, boolean from1904) throws XMLStreamException {
        var dayZero = from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
        var dates = new ArrayList<Boolean>();
        if (styles == null) {
            return new XlsxFormats(dates, dayZero);
        }
        var own = new HashMap<String, String>();
        var formats = new ArrayList<String>();
        var inside = new HashSet<String>();
        var xml = XmlGate.open(new ByteArrayInputStream(styles));
        while (XmlGate.next(xml)) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                inside.add(xml.getLocalName());
                if ("numFmt".equals(xml.getLocalName())) {
                    own.put(xml.getAttributeValue(null, "numFmtId"), xml.getAttributeValue(null, "formatCode"));
                } else if ("xf".equals(xml.getLocalName()) && inside.contains("cellXfs")) {
                    formats.add(xml.getAttributeValue(null, "numFmtId"));
                }
            } else if (xml.getEventType() == XMLStreamConstants.END_ELEMENT) {
                inside.remove(xml.getLocalName());
            }
        }
        formats.forEach(id -> dates.add(isDate(id, own)));
        return new XlsxFormats(dates, dayZero);
    }

    /** The numbers below 60 are fixed by the standard, those from 27 on for Chinese, Japanese and Korean dates. */
    private static boolean isDate(String id, HashMap<String, String> own) {
        var code = own.get(id);
        if (code != null) {
            return code.replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?!h|m|s)[^\\]]*\\]", "")
                    .matches("(?is).*[ymdhs].*");
        }
        var fixed = id != null && id.matches("\\d{1,2}") ? Integer.parseInt(id) : 0;
        return fixed >= 14 && fixed <= 22
                || fixed >= 27 && fixed <= 36
                || fixed >= 45 && fixed <= 47
                || fixed >= 50 && fixed <= 58;
    }

    /** A decimal number as sheets write it: no hexadecimal, no suffix, no words. */
    private static boolean isDecimal(String number) {
        if (!number.chars().allMatch(at -> at < 128 && "+-.0123456789eE".indexOf(at) >= 0)) {
            return false;
        }
        try {
            return Double.isFinite(Double.parseDouble(number));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** The text for a number, or nothing when its digits cannot be trusted. */
    Optional<String> shown(String number, String style) {
        if (number.length() > 40 || !isDecimal(number)) {
            return Optional.empty();
        }
        var value = Double.parseDouble(number);
        if (Math.abs(value) >= EXACT) {
            return Optional.empty();
        }
        if (hasDate(style) && value >= 0 && value <= LAST_DAY) {
            return Optional.of(moment(value));
        }
        var rounded = new BigDecimal(value).round(new MathContext(15)).stripTrailingZeros();
        return Optional.of(rounded.signum() == 0 ? "0" : rounded.toPlainString());
    }

    private boolean hasDate(String style) {
        if (style == null || !style.matches("\\d{1,6}")) {
            return false;
        }
        var at = Integer.parseInt(style);
        return at < dates.size() && dates.get(at);
    }

    private String moment(double value) {
        var day = (long) value;
        var second = Math.round((value - day) * SECONDS_OF_DAY);
        if (day == 0) {
            return LocalTime.ofSecondOfDay(Math.min(second, SECONDS_OF_DAY - 1L))
                    .toString();
        }
        var moment = LocalDateTime.of(dayZero.plusDays(day), LocalTime.MIDNIGHT).plusSeconds(second);
        return second == 0 ? moment.toLocalDate().toString() : MINUTES.format(moment);
    }
}

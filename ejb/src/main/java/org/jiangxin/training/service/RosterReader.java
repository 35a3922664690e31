package org.jiangxin.training.service;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jiangxin.identity.entity.CitizenId;
import org.jiangxin.identity.entity.MobileNumber;
import org.jiangxin.identity.entity.RealName;
import org.jiangxin.identity.entity.SocialCardNumber;
import org.jiangxin.identity.service.RosterPerson;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.shared.sheet.SheetHeader;
import org.jiangxin.shared.sheet.SheetLimits;
import org.jiangxin.shared.sheet.SheetReader;
import org.jiangxin.shared.sheet.SheetRow;

/** Reads a roster file: finds the columns by their titles and checks every field by itself. Knows no database. */
final class RosterReader {
    /** Most learners of one file. */
    static final int MOST_ROWS = 20_000;

    private RosterReader() {}

    /** The rows of a file; refuses the file as a whole with {@code shared.sheet.*}. */
    static List<RosterRow> read(InputStream in, String fileName) {
        var rows = new ArrayList<RosterRow>();
        var header = new SheetHeader[1];
        SheetReader.read(in, fileName, SheetLimits.USUAL.withRows(MOST_ROWS + 1), row -> {
            if (header[0] == null) {
                header[0] = SheetHeader.of(row, required());
            } else {
                rows.add(row(header[0], row));
            }
        });
        return rows;
    }

    private static List<String> required() {
        return Arrays.stream(RosterColumn.values())
                .filter(RosterColumn::isRequired)
                .map(RosterColumn::titles)
                .toList();
    }

    private static RosterRow row(SheetHeader header, SheetRow row) {
        return new RosterRow(
                row.number(),
                Arrays.stream(RosterColumn.values())
                        .map(column -> header.cell(row, column.titles()))
                        .toList(),
                row.problems());
    }

    /** The person of a row, or why there is none: every field is looked at. */
    static Optional<RosterPerson> person(RosterRow row, int minimumAge, LocalDate today, List<Refusal> refusals) {
        if (!row.problems().isEmpty()) {
            refusals.addAll(row.problems());
            return Optional.empty();
        }
        var before = refusals.size();
        var name = field(row, RosterColumn.NAME, RealName::new, refusals);
        var citizenId = field(
                row, RosterColumn.CITIZEN_ID, text -> new CitizenId(text).requireAge(minimumAge, today), refusals);
        var mobile = field(row, RosterColumn.MOBILE, MobileNumber::new, refusals);
        var card = field(row, RosterColumn.SOCIAL_CARD, SocialCardNumber::new, refusals);
        return refusals.size() == before
                ? Optional.of(new RosterPerson(row.number(), name, citizenId, card, mobile))
                : Optional.empty();
    }

    private static <T> T field(RosterRow row, RosterColumn column, Function<String, T> value, List<Refusal> refusals) {
        var text = row.cell(column);
        if (text.isEmpty()) {
            refusals.add(Refusal.of("training.roster.cell_empty").on(column.field()));
            return null;
        }
        try {
            return value.apply(text);
        } catch (Refused e) {
            e.refusals().forEach(refusal -> refusals.add(refusal.on(column.field())));
            return null;
        }
    }
}

package org.jiangxin.supervision.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jiangxin.audit.service.AuditTrail;
import org.jiangxin.identity.service.ColleagueNames;
import org.jiangxin.shared.crypto.HashChain;
import org.jiangxin.shared.security.Caller;
import org.jiangxin.supervision.entity.ExportFacts;
import org.jiangxin.supervision.entity.ExportKind;
import org.jiangxin.supervision.entity.ExportNumber;
import org.jiangxin.supervision.entity.ExportRecord;
import org.jiangxin.supervision.repository.ExportRecords;

/**
 * Makes every file that is taken away: draws its number, prints who took it when, writes it into the register and the audit trail, all
 * in the transaction that makes it (导出登记). The caller has checked the scope of the rows.
 */
@Dependent
class ExportRegister {
    @Inject
    ExportRecords records;

    @Inject
    ColleagueNames colleagues;

    @Inject
    AuditTrail audit;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * Makes a file.
     *
     * @param mark key of the words of its second row: {0} number, {1} who, {2} when, {3} in whose name
     * @param regionCode region in whose register it stands
     * @param inNameOf name of the region or the institution
     */
    ExportFile made(
            ExportKind kind,
            String subject,
            String title,
            String mark,
            String regionCode,
            String inNameOf,
            Consumer<ExportSheet> rows) {
        var drawn = draw(inNameOf);
        var sheet = new ExportSheet(
                kind,
                title,
                ExportWords.of(mark, drawn.serial(), drawn.who(), ExportWords.moment(drawn.at()), inNameOf));
        rows.accept(sheet);
        var content = sheet.finish();
        return entered(drawn, sheet.facts(subject), regionCode, ".xlsx", content);
    }

    /** Draws the number of a file that is not a list of rows; {@link #entered} comes next, in the same transaction. */
    ExportMark draw(String inNameOf) {
        var now = clock.instant();
        var number = new ExportNumber(now);
        records.take(number);
        return new ExportMark(
                number.serial(),
                colleagues.of(List.of(caller.accountId())).getOrDefault(caller.accountId(), caller.name()),
                now,
                inNameOf);
    }

    /** Enters a finished file into the register. @param suffix of its name, with the dot */
    ExportFile entered(ExportMark drawn, ExportFacts facts, String regionCode, String suffix, byte[] content) {
        var serial = drawn.serial();
        records.add(new ExportRecord(
                serial, caller.accountId(), regionCode, facts, HashChain.sha256(content), content.length, drawn.at()));
        audit.record(
                "supervision.list.exported",
                "Export",
                serial,
                Map.of("kind", facts.kind().name(), "subject", facts.subject(), "rows", facts.rows()));
        return new ExportFile(serial, serial + suffix, content);
    }
}

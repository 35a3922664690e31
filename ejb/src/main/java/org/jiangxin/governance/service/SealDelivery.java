package org.jiangxin.governance.service;

import static org.jiangxin.shared.security.Role.OPERATIONS;
import static org.jiangxin.shared.security.Role.SYSTEM;
import static org.jiangxin.shared.security.Role.SYSTEM_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jiangxin.audit.service.AnchorService;
import org.jiangxin.audit.service.AnchorView;
import org.jiangxin.notification.provider.Mail;
import org.jiangxin.notification.provider.MailNotTaken;
import org.jiangxin.notification.provider.MailTransport;
import org.jiangxin.shared.paging.PageRequest;
import org.jiangxin.shared.setting.Setting;
import org.jiangxin.shared.setting.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings seals out of the database (design §8): as a file with everything under it, and by mail to the regulator where a mailbox is set.
 * What is there already is not made again; what is missing is made up.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SealDelivery {
    private static final Logger LOG = LoggerFactory.getLogger(SealDelivery.class);
    private static final int LOOK_BACK = 60;
    private static final int LINES = 5_000;

    @Inject
    AnchorService anchors;

    @Inject
    MailTransport mail;

    @Inject
    Settings settings;

    /**
     * How far seals have come.
     *
     * @param lastDay of the newest seal, or null while there is none
     * @param undelivered days of the last sixty seals whose file, or whose mail where a mailbox is set, has not gone out; oldest first
     * @param mailed whether they go by mail
     */
    public record Standing(LocalDate lastDay, List<LocalDate> undelivered, boolean mailed) {
        public Standing {
            undelivered = List.copyOf(undelivered);
        }
    }

    /** How far the seals of the last sixty days have come, on this node's disk. */
    @RolesAllowed({SYSTEM, SYSTEM_ADMIN, OPERATIONS})
    public Standing standing() {
        var folder = settings.dataDirectory().resolve("seals");
        var mailed = !settings.text(Setting.SEAL_MAIL).isEmpty();
        var newest = anchors.newest(new PageRequest(0, LOOK_BACK)).rows();
        return new Standing(
                newest.isEmpty() ? null : newest.get(0).day(),
                newest.stream()
                        .filter(anchor ->
                                !Files.exists(file(folder, anchor)) || mailed && !Files.exists(mark(folder, anchor)))
                        .map(AnchorView::day)
                        .sorted()
                        .toList(),
                mailed);
    }

    private static Path file(Path folder, AnchorView anchor) {
        return folder.resolve("seal-" + anchor.number() + "-" + anchor.day() + ".txt");
    }

    private static Path mark(Path folder, AnchorView anchor) {
        return folder.resolve("seal-" + anchor.number() + ".mailed");
    }

    /** Delivers the seals of the last sixty days that are not out yet; returns the files. */
    @RolesAllowed(SYSTEM)
    public List<Path> deliver() {
        var files = new ArrayList<Path>();
        try {
            var folder = Files.createDirectories(settings.dataDirectory().resolve("seals"));
            for (var anchor : anchors.newest(new PageRequest(0, LOOK_BACK)).rows()) {
                var file = file(folder, anchor);
                if (!Files.exists(file)) {
                    write(anchor, file);
                }
                send(anchor, mark(folder, anchor));
                files.add(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("seals", e);
        }
        return files;
    }

    /** Written beside and moved: a crash in between leaves no half file under the name. */
    private void write(AnchorView anchor, Path file) throws IOException {
        var beside = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".part");
        try (var out = Files.newBufferedWriter(beside, StandardCharsets.UTF_8)) {
            out.write(anchor.text());
            var position = 0L;
            for (var lines = anchors.lines(anchor.number(), position, LINES);
                    !lines.isEmpty();
                    lines = anchors.lines(anchor.number(), position, LINES)) {
                for (var line : lines) {
                    out.write(line);
                    out.write('\n');
                }
                position += lines.size();
            }
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private void send(AnchorView anchor, Path mark) throws IOException {
        var to = settings.text(Setting.SEAL_MAIL);
        if (to.isEmpty() || Files.exists(mark)) {
            return;
        }
        try {
            mail.send(new Mail(
                    "seal-" + anchor.number(),
                    to,
                    settings.text(Setting.PLATFORM_NAME) + " " + anchor.day() + " 每日封存 / record seal "
                            + anchor.number(),
                    anchor.text()));
            Files.createFile(mark);
        } catch (MailNotTaken e) {
            LOG.warn("Seal {} was not mailed, tried again in an hour: {}", anchor.number(), e.toString());
        } catch (FileAlreadyExistsException e) {
            // Another node has sent it in the same moment; the mailbox drops the copy by its number.
            LOG.debug("Seal {} was mailed twice", anchor.number());
        }
    }
}

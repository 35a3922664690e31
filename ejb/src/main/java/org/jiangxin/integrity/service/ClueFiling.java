package org.jiangxin.integrity.service;

import static org.jiangxin.shared.security.Role.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.jiangxin.integrity.entity.Clue;
import org.jiangxin.integrity.entity.ClueStepKind;
import org.jiangxin.integrity.repository.Clues;
import org.jiangxin.shared.setting.Setting;
import org.jiangxin.shared.setting.Settings;

/** Files decided clues (归档) once nobody can appeal against them any more. */
@Stateless
public class ClueFiling {
    private static final int PORTION = 500;

    @Inject
    Clues clues;

    @Inject
    ClueLog log;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** Files a portion; how many. */
    @RolesAllowed(SYSTEM)
    public int fileDue() {
        var before = clock.instant().minus(Duration.ofDays(settings.number(Setting.CLUE_APPEAL_DAYS)));
        var due = clues.toFile(before, PORTION);
        due.forEach(id -> clues.lock(id).ifPresent(this::file));
        return due.size();
    }

    private void file(Clue clue) {
        if (clue.status().isDecided()
                && clues.appealed(java.util.List.of(clue.id())).isEmpty()) {
            clue.file();
            log.step(clue, ClueStepKind.FILED, null);
        }
    }
}

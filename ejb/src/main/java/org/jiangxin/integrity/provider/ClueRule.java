package org.jiangxin.integrity.provider;

import java.util.List;
import java.util.Map;
import org.jiangxin.integrity.entity.ClueKind;

/**
 * One rule of the regulator's list (docs/clues.md): looks at facts and says what seems wrong. Never decides anything, never reads
 * anything by itself.
 *
 * @param <T> what it looks at
 */
public interface ClueRule<T> {
    ClueKind kind();

    /** Its limits by name, with their defaults. An operator may set others. */
    Map<String, Long> limits();

    /** What seems wrong in the facts; empty when nothing does. */
    List<Suspicion> judge(T seen, Limits limits);
}

package org.jiangxin.acceptance.server;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jiangxin.acceptance.harness.Await;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Classes of one group run one after the other in the order of their names; those of different groups beside each other. A lock of JUnit
 * would do the first as well, but it also keeps the tests inside of a class from running beside each other.
 */
public final class TakingTurns implements BeforeAllCallback, AfterAllCallback {
    /** All classes are begun at once; so long it takes until all have said so. */
    private static final int ASSEMBLY_MILLIS = 3000;

    private static final Map<String, SortedSet<String>> WAITING = new HashMap<>();
    private static final Map<String, String> TURN = new HashMap<>();

    @Override
    public void beforeAll(ExtensionContext context) throws InterruptedException {
        var group = group(context);
        var name = context.getRequiredTestClass().getName();
        synchronized (TURN) {
            WAITING.computeIfAbsent(group, any -> new TreeSet<>()).add(name);
        }
        Await.pause(ASSEMBLY_MILLIS);
        synchronized (TURN) {
            while (TURN.containsKey(group) || !WAITING.get(group).first().equals(name)) {
                TURN.wait();
            }
            WAITING.get(group).remove(name);
            TURN.put(group, name);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        synchronized (TURN) {
            TURN.remove(group(context));
            TURN.notifyAll();
        }
    }

    private static String group(ExtensionContext context) {
        return context.getRequiredTestClass().getAnnotation(Group.class).value();
    }
}

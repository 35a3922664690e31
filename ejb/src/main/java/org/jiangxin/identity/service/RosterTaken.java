package org.jiangxin.identity.service;

import java.util.List;
import java.util.Map;

/**
 * What became of the people of a roster.
 *
 * @param accounts account ids by row
 * @param invited those of them who must be told that they have an account: made just now, or reachable under another number than
 *     before and never signed in
 */
public record RosterTaken(Map<Integer, Long> accounts, List<Long> invited) {
    public RosterTaken {
        accounts = Map.copyOf(accounts);
        invited = List.copyOf(invited);
    }
}

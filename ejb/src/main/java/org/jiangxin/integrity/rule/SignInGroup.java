package org.jiangxin.integrity.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangxin.integrity.provider.Suspicion;
import org.jiangxin.integrity.repository.ClueTraces.SignedIn;

/**
 * The sign-ins of one device or one address on a day.
 *
 * @param mark hash of the device or index of the address
 * @param classrooms indexes of the addresses of listed classrooms
 */
public record SignInGroup(LocalDate day, String mark, List<SignedIn> signIns, Set<String> classrooms) {
    private static final int SHOWN = 12;

    public SignInGroup {
        signIns = List.copyOf(signIns);
        classrooms = Set.copyOf(classrooms);
    }

    /** Who signed in. */
    public Set<Long> people() {
        return signIns.stream().map(SignedIn::learnerId).collect(Collectors.toSet());
    }

    /** Without those made in a classroom. */
    SignInGroup outsideClassrooms() {
        return new SignInGroup(
                day,
                mark,
                signIns.stream()
                        .filter(one -> one.addressIndex() == null || !classrooms.contains(one.addressIndex()))
                        .toList(),
                classrooms);
    }

    /** One for each person, when there are so many. Nobody is told who the others are. */
    List<Suspicion> suspicions(String what, long accounts) {
        var byPerson = signIns.stream().collect(Collectors.groupingBy(SignedIn::learnerId));
        if (byPerson.size() < accounts) {
            return List.of();
        }
        var short12 = mark.substring(0, Math.min(SHOWN, mark.length()));
        return byPerson.entrySet().stream()
                .map(person -> Suspicion.of(
                                person.getKey(),
                                day + "/" + what + "/" + short12,
                                person.getValue().stream()
                                        .map(one -> "sign-in/" + one.publicId())
                                        .toList())
                        .with("accounts", byPerson.size())
                        .with("signIns", person.getValue().size()))
                .toList();
    }
}

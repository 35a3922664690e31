package org.jiangxin.integrity.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.jiangxin.integrity.repository.ClassTraces;

/** Rows of timetables as evidence of what was held at one time. */
@ApplicationScoped
public class SessionRecords implements ClueRecords {
    @Inject
    ClassTraces traces;

    @Override
    public String kind() {
        return "session";
    }

    @Override
    public List<String> columns() {
        return List.of("id", "classCode", "heldOn", "startsMinute", "endsMinute", "form", "place");
    }

    @Override
    public List<List<String>> rows(Collection<String> publicIds) {
        return traces.sessionsNamed(publicIds).stream()
                .map(one -> List.of(
                        one.publicId(),
                        one.classCode(),
                        one.heldOn().toString(),
                        ClueRecords.text(one.startsMinute()),
                        ClueRecords.text(one.endsMinute()),
                        one.form().name(),
                        ClueRecords.text(one.place())))
                .toList();
    }
}

package org.jiangxin.integrity.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.jiangxin.integrity.repository.ClueTraces;

/** Enrolments as evidence, for example of an earlier training. */
@ApplicationScoped
public class EnrolmentRecords implements ClueRecords {
    @Inject
    ClueTraces traces;

    @Override
    public String kind() {
        return "enrolment";
    }

    @Override
    public List<String> columns() {
        return List.of("id", "classCode", "classTitle", "institution", "status", "enrolledAt");
    }

    @Override
    public List<List<String>> rows(Collection<String> publicIds) {
        return traces.enrolmentsNamed(publicIds).stream()
                .map(one -> List.of(
                        one.publicId(),
                        ClueRecords.text(one.classCode()),
                        one.classTitle(),
                        ClueRecords.text(one.institution()),
                        one.status().name(),
                        ClueRecords.text(one.enrolledAt())))
                .toList();
    }
}

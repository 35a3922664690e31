package org.jiangxin.course.service;

import static org.jiangxin.shared.security.Role.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiangxin.course.provider.QuestionIntake;
import org.jiangxin.course.provider.VideoEngine;

/**
 * Takes in a course folder: outline ({@code course.json}), material ({@code media/}) and questions ({@code questions.json}). The
 * whole folder is looked at before anything is stored, every problem is told at once, and a folder with a problem leaves no
 * trace. The same content again changes nothing; changed content is a new version beside the old one (R-322b).
 *
 * <p>Reading and copying run outside of transactions, because videos are large; storing is one transaction. A server killed in
 * between leaves at most an unused directory.
 */
@Stateless
public class CourseImportService {
    @Inject
    MediaStore store;

    @Inject
    VideoEngine engine;

    @Inject
    CourseImportStore records;

    /** None in a deployment without a question bank; the questions are then left out and the outcome says 0. */
    @Inject
    Instance<QuestionIntake> questionBank;

    /** A course of the platform, which every institution may open classes of. */
    @RolesAllowed(SYSTEM)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public ImportOutcome importFolder(Path folderPath) {
        return importFolder(folderPath, null);
    }

    /** @param organizationId the institution whose course it is and whose authors write its next version; null for none */
    @RolesAllowed(SYSTEM)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public ImportOutcome importFolder(Path folderPath, Long organizationId) {
        var problems = new ImportProblems();
        var folder = CourseFolder.open(folderPath, problems);
        var outline = folder.flatMap(found -> found.text(CourseFolder.OUTLINE, CourseFolder.OUTLINE, "", problems));
        if (folder.isEmpty()) {
            return ImportOutcome.refused("", problems.list());
        }
        var reading = outline.map(json -> OutlineReader.read(json, problems))
                .orElseGet(() -> new OutlineReading(Optional.empty(), List.of()));
        var plan = reading.plan();
        var materials = materials(reading.files(), folder.get(), problems);
        var questions = questions(folder.get(), problems);
        plan.ifPresent(sound -> records.check(sound, organizationId, problems));
        if (!problems.isEmpty() || plan.isEmpty()) {
            return ImportOutcome.refused(plan.map(CoursePlan::code).orElse(""), problems.list());
        }
        var content = hash(outline.get(), materials, questions);
        var same = records.sameContent(plan.get().code(), content);
        var outcome = same.isPresent() ? same.get() : take(plan.get(), materials, questions, content);
        if (organizationId != null) {
            records.give(plan.get().code(), organizationId);
        }
        return outcome;
    }

    private List<LessonMaterial> materials(
            List<CoursePlan.PlannedFile> files, CourseFolder folder, ImportProblems problems) {
        var reader = new MaterialReader(folder, engine, problems);
        var materials = new ArrayList<LessonMaterial>();
        for (var file : files) {
            reader.read(file).ifPresent(materials::add);
        }
        return materials;
    }

    private Optional<String> questions(CourseFolder folder, ImportProblems problems) {
        if (!folder.has(CourseFolder.QUESTIONS) || !questionBank.isResolvable()) {
            return Optional.empty();
        }
        var json = folder.text(CourseFolder.QUESTIONS, CourseFolder.QUESTIONS, "", problems);
        json.ifPresent(text -> questionBank
                .get()
                .problems(text)
                .forEach(sentence -> problems.add(CourseFolder.QUESTIONS, "", "question", sentence)));
        return json;
    }

    private static String hash(String outline, List<LessonMaterial> materials, Optional<String> questions) {
        var hash = new ContentHash().add(outline).add(questions.orElse(""));
        materials.forEach(material -> hash.add(material.contentHash()));
        return hash.hex();
    }

    private ImportOutcome take(
            CoursePlan plan, List<LessonMaterial> materials, Optional<String> questions, String content) {
        var made = new ArrayList<String>();
        var stored = false;
        try {
            var kept = new ArrayList<KeptMaterial>();
            for (var material : materials) {
                kept.add(keep(material, kept, made));
            }
            var outcome = records.store(plan, kept, questions, content);
            stored = true;
            return records.releaseWhenReady(plan.code(), outcome);
        } finally {
            if (!stored) {
                made.forEach(store::delete);
            }
        }
    }

    /** Copies material into the store, unless the same bytes are there already. */
    private KeptMaterial keep(LessonMaterial material, List<KeptMaterial> kept, List<String> made) {
        var same = kept.stream().filter(other -> other.isSameAs(material)).findFirst();
        if (same.isPresent() || records.isStored(material)) {
            return new KeptMaterial(material, null);
        }
        var key = store.create();
        made.add(key);
        store.keep(key, material);
        return new KeptMaterial(material, key);
    }
}

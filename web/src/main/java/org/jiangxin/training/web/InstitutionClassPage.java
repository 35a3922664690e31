package org.jiangxin.training.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jiangxin.shared.web.PageMessages;
import org.jiangxin.training.entity.DocumentKind;
import org.jiangxin.training.entity.SessionForm;
import org.jiangxin.training.service.ClassService;
import org.jiangxin.training.service.ClassView;
import org.jiangxin.training.service.OpeningService;
import org.jiangxin.training.service.TimetableService;

/** One class of the institution: where it stands, its opening application with the list of documents, teachers, timetable, timeline. */
@Named
@ViewScoped
public class InstitutionClassPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String SELF = "/institution/training/institution-class.xhtml?faces-redirect=true&id=";

    @Inject
    ClassService classes;

    @Inject
    OpeningService opening;

    @Inject
    TimetableService timetable;

    @Inject
    PageMessages messages;

    private String id;
    private ClassView view;
    private boolean commitment;
    private DocumentKind kind;
    private transient Part file;
    private String teacherName;
    private String subject;
    private String qualification;
    private LocalDate heldOn;
    private String starts = "09:00";
    private String ends = "11:15";
    private SessionForm form = SessionForm.ONLINE;
    private String topic;
    private String place;
    private String teacherId;

    public void load() {
        view = classes.get(id);
        heldOn = view.row().startsOn();
    }

    public String submit() {
        opening.submit(id, commitment);
        return done("class.message.applied");
    }

    public String takeBack() {
        opening.takeBack(id);
        return done("class.message.takenBack");
    }

    public String start() {
        classes.start(id);
        return done("class.message.started");
    }

    public String close() {
        classes.close(id);
        return done("class.message.closed");
    }

    public String attach() {
        var name = file == null ? "" : file.getSubmittedFileName();
        opening.attach(id, kind, name, Uploaded.read(file, OpeningService.LARGEST_BYTES));
        return done("class.message.attached");
    }

    public String removeDocument(String documentId) {
        opening.remove(id, documentId);
        return done("class.message.removed");
    }

    public String addTeacher() {
        timetable.addTeacher(id, teacherName, subject, qualification);
        return done("class.message.teacher");
    }

    public String removeTeacher(String publicId) {
        timetable.removeTeacher(id, publicId);
        return done("class.message.removed");
    }

    public String addSession() {
        timetable.addSession(
                id, new TimetableService.DraftSession(heldOn, starts, ends, form, topic, place, teacherId));
        return done("class.message.session");
    }

    public String removeSession(String publicId) {
        timetable.removeSession(id, publicId);
        return done("class.message.removed");
    }

    private String done(String key) {
        messages.done("training", key);
        return SELF + id;
    }

    public List<DocumentKind> getKinds() {
        return List.of(DocumentKind.values());
    }

    public List<SessionForm> getForms() {
        return List.of(SessionForm.values());
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public ClassView getView() {
        return view;
    }

    public boolean isCommitment() {
        return commitment;
    }

    public void setCommitment(boolean commitment) {
        this.commitment = commitment;
    }

    public DocumentKind getKind() {
        return kind;
    }

    public void setKind(DocumentKind kind) {
        this.kind = kind;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getTeacherName() {
        return teacherName;
    }

    public void setTeacherName(String teacherName) {
        this.teacherName = teacherName;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getQualification() {
        return qualification;
    }

    public void setQualification(String qualification) {
        this.qualification = qualification;
    }

    public LocalDate getHeldOn() {
        return heldOn;
    }

    public void setHeldOn(LocalDate heldOn) {
        this.heldOn = heldOn;
    }

    public String getStarts() {
        return starts;
    }

    public void setStarts(String starts) {
        this.starts = starts;
    }

    public String getEnds() {
        return ends;
    }

    public void setEnds(String ends) {
        this.ends = ends;
    }

    public SessionForm getForm() {
        return form;
    }

    public void setForm(SessionForm form) {
        this.form = form;
    }

    public String getTopic() {
        return topic;
    }

    public void setTopic(String topic) {
        this.topic = topic;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getTeacherId() {
        return teacherId;
    }

    public void setTeacherId(String teacherId) {
        this.teacherId = teacherId;
    }
}

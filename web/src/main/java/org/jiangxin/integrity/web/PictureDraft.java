package org.jiangxin.integrity.web;

import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jiangxin.identity.web.Uploads;
import org.jiangxin.integrity.service.AcceptedPicture;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.shared.web.Refusals;

/**
 * The pictures of a form while it is filled in: a bad file is refused in its own place, and the good ones stay with what was written.
 */
public class PictureDraft implements Serializable {
    private static final long serialVersionUID = 1L;

    private final AcceptedPicture[] kept = new AcceptedPicture[AcceptedPicture.MOST];
    private final boolean[] dropped = new boolean[AcceptedPicture.MOST];
    private transient Part[] chosen;

    /** All pictures, those that were just chosen too; refuses each bad file on its field once all were looked at. */
    List<AcceptedPicture> take(BiFunction<String, byte[], AcceptedPicture> intake) {
        var refusals = new ArrayList<Refusal>();
        for (int i = 0; i < kept.length; i++) {
            var upload = read(i);
            if (dropped[i]) {
                kept[i] = null;
                dropped[i] = false;
            } else if (upload.isPresent()) {
                try {
                    kept[i] = intake.apply("photo" + (i + 1), upload.get());
                } catch (RuntimeException e) {
                    refusals.addAll(Refusals.in(e).orElseThrow(() -> e));
                }
            }
        }
        // What a form leaves out the next time must not be looked at again.
        chosen = null;
        Refused.ifAny(refusals);
        return Arrays.stream(kept).filter(Objects::nonNull).toList();
    }

    private Optional<byte[]> read(int place) {
        return chosen == null ? Optional.empty() : Uploads.read(chosen[place]);
    }

    /** A data address of the kept picture, or empty. */
    public String preview(int place) {
        var picture = kept[place - 1];
        return picture == null
                ? ""
                : "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(picture.small());
    }

    private Part chosen(int place) {
        return chosen == null ? null : chosen[place];
    }

    private void choose(int place, Part part) {
        if (chosen == null) {
            chosen = new Part[kept.length];
        }
        chosen[place] = part;
    }

    public Part getPhoto1() {
        return chosen(0);
    }

    public void setPhoto1(Part part) {
        choose(0, part);
    }

    public Part getPhoto2() {
        return chosen(1);
    }

    public void setPhoto2(Part part) {
        choose(1, part);
    }

    public Part getPhoto3() {
        return chosen(2);
    }

    public void setPhoto3(Part part) {
        choose(2, part);
    }

    public boolean isDrop1() {
        return dropped[0];
    }

    public void setDrop1(boolean drop) {
        dropped[0] = drop;
    }

    public boolean isDrop2() {
        return dropped[1];
    }

    public void setDrop2(boolean drop) {
        dropped[1] = drop;
    }

    public boolean isDrop3() {
        return dropped[2];
    }

    public void setDrop3(boolean drop) {
        dropped[2] = drop;
    }
}

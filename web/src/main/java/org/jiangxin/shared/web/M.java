package org.jiangxin.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;

/**
 * Texts in pages: {@code #{m.identity['signIn.title']}} is a text, {@code #{m.of('identity', 'signIn.locked', minutes)}} one
 * with placeholders. One property per feature bundle.
 */
@Named("m")
@ApplicationScoped
public class M {
    public Map<String, String> getShared() {
        return new FeatureTexts("shared");
    }

    public Map<String, String> getIdentity() {
        return new FeatureTexts("identity");
    }

    public Map<String, String> getCatalog() {
        return new FeatureTexts("catalog");
    }

    public Map<String, String> getCourse() {
        return new FeatureTexts("course");
    }

    public Map<String, String> getTraining() {
        return new FeatureTexts("training");
    }

    public Map<String, String> getInteraction() {
        return new FeatureTexts("interaction");
    }

    public Map<String, String> getIntegrity() {
        return new FeatureTexts("integrity");
    }

    public Map<String, String> getLearning() {
        return new FeatureTexts("learning");
    }

    public Map<String, String> getExam() {
        return new FeatureTexts("exam");
    }

    public Map<String, String> getRecord() {
        return new FeatureTexts("record");
    }

    public Map<String, String> getNotification() {
        return new FeatureTexts("notification");
    }

    public Map<String, String> getOrganization() {
        return new FeatureTexts("organization");
    }

    public Map<String, String> getStatistics() {
        return new FeatureTexts("statistics");
    }

    public Map<String, String> getSupervision() {
        return new FeatureTexts("supervision");
    }

    public Map<String, String> getAudit() {
        return new FeatureTexts("audit");
    }

    public Map<String, String> getGovernance() {
        return new FeatureTexts("governance");
    }

    public String of(String feature, String key, Object... arguments) {
        return Texts.get(locale(), feature, key, arguments);
    }

    private static java.util.Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot() == null
                ? java.util.Locale.SIMPLIFIED_CHINESE
                : FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }

    private static final class FeatureTexts extends AbstractMap<String, String> {
        private final String feature;

        FeatureTexts(String feature) {
            this.feature = feature;
        }

        @Override
        public String get(Object key) {
            return Texts.get(locale(), feature, String.valueOf(key));
        }

        @Override
        public boolean containsKey(Object key) {
            return true;
        }

        @Override
        public Set<Entry<String, String>> entrySet() {
            return Set.of();
        }
    }
}

package org.jiangxin.audit.service;

import static org.jiangxin.shared.security.Role.AUDIT_ADMIN;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jiangxin.audit.entity.AuditCriteria;
import org.jiangxin.audit.entity.AuditEntry;
import org.jiangxin.audit.repository.AuditEntries;
import org.jiangxin.shared.outbox.service.EventJson;
import org.jiangxin.shared.paging.Page;
import org.jiangxin.shared.paging.PageRequest;

/** The trail for the audit administrator, who reads it and nothing else of the platform. */
@Stateless
public class AuditSearch {
    @Inject
    AuditEntries entries;

    @RolesAllowed(AUDIT_ADMIN)
    public Page<AuditView> find(AuditCriteria wanted, PageRequest page) {
        return new Page<>(
                entries.search(wanted, page.first(), page.size()).stream()
                        .map(AuditSearch::view)
                        .toList(),
                entries.count(wanted),
                page.first());
    }

    private static AuditView view(AuditEntry entry) {
        return new AuditView(
                entry.id(),
                entry.shard(),
                entry.position(),
                entry.occurredAt(),
                entry.actor(),
                entry.action(),
                entry.subjectType(),
                entry.subjectId(),
                details(entry.details()),
                entry.entryHash());
    }

    /** Facts by name; a text that was cut off at the column's end is shown as it is. */
    private static Map<String, String> details(String json) {
        var facts = new LinkedHashMap<String, String>();
        try {
            EventJson.read(json, JsonNode.class)
                    .fields()
                    .forEachRemaining(field -> facts.put(
                            field.getKey(),
                            field.getValue().isValueNode()
                                    ? field.getValue().asText()
                                    : field.getValue().toString()));
        } catch (IllegalArgumentException cutOff) {
            facts.put("…", json);
        }
        return facts;
    }
}

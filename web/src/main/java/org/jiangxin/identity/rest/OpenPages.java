package org.jiangxin.identity.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jiangxin.identity.service.LiveSignIn;
import org.jiangxin.identity.service.LiveSignIns;
import org.jiangxin.identity.service.SignInTicket;
import org.jiangxin.identity.service.SignInWatcher;
import org.jiangxin.identity.web.EndedSignIn;
import org.jiangxin.shared.rest.JsonConfiguration;
import org.jiangxin.shared.rest.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pages of this node that listen for the end of their sign-in, by account. */
@ApplicationScoped
public class OpenPages implements SignInWatcher {
    /** Close code after the reason was told, or when there is no sign-in at all: the page leaves and does not come back. */
    static final int ENDED = 4001;

    private static final Logger LOG = LoggerFactory.getLogger(OpenPages.class);
    private static final int MOST_PAGES = 50;

    private final Map<Long, Set<Page>> pages = new ConcurrentHashMap<>();
    private final ObjectMapper json = new JsonConfiguration().getContext(Problem.class);

    @Resource
    ManagedExecutorService executor;

    @Inject
    LiveSignIns live;

    @Inject
    EndedSignIn ended;

    @Inject
    Clock clock;

    /** One open page and the sign-in it was made under. */
    private record Page(Session session, SignInTicket ticket, Locale locale) {}

    @PostConstruct
    void watch() {
        live.watch(this);
    }

    @PreDestroy
    void stop() {
        live.unwatch(this);
    }

    /** A page has connected; one that is late is told at once. */
    void opened(Session session) {
        var principal = session.getUserPrincipal();
        if (principal == null || !principal.getName().matches("\\d{1,18}")) {
            close(session);
            return;
        }
        var accountId = Long.parseLong(principal.getName());
        var now = live.of(accountId);
        var page = new Page(
                session,
                new SignInTicket(accountId, now.epoch(), now.signInId(), clock.instant()),
                "en".equals(parameter(session, "language")) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
        if (!Long.toString(now.epoch()).equals(parameter(session, "epoch"))) {
            // Made under an earlier sign-in of this browser: the sign-in page says what became of it.
            close(session);
            return;
        }
        var open = pages.computeIfAbsent(accountId, id -> ConcurrentHashMap.newKeySet());
        if (open.size() >= MOST_PAGES) {
            close(session);
            return;
        }
        open.add(page);
        if (!live.of(accountId).isOf(page.ticket())) {
            tell(page);
        }
    }

    void closed(Session session) {
        pages.values().forEach(open -> open.removeIf(page -> page.session().equals(session)));
        pages.values().removeIf(Set::isEmpty);
    }

    /** Called by the cache on every node; asks the rows on another thread. */
    @Override
    public void liveSignInIs(long accountId, LiveSignIn now) {
        pages.getOrDefault(accountId, Set.of()).stream()
                .filter(page -> !now.isOf(page.ticket()))
                .forEach(page -> executor.execute(() -> tell(page)));
    }

    private void tell(Page page) {
        pages.getOrDefault(page.ticket().accountId(), Set.of()).remove(page);
        try {
            if (page.session().isOpen()) {
                page.session()
                        .getBasicRemote()
                        .sendText(json.writeValueAsString(ended.problem(page.locale(), page.ticket())));
            }
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        } catch (IOException e) {
            LOG.debug("Page is gone: {}", e.getMessage());
        }
        close(page.session());
    }

    private static void close(Session session) {
        try {
            session.close(new CloseReason(() -> ENDED, "sign-in ended"));
        } catch (IOException e) {
            LOG.debug("Page is gone: {}", e.getMessage());
        }
    }

    private static String parameter(Session session, String name) {
        return session.getRequestParameterMap().getOrDefault(name, List.of("")).stream()
                .findFirst()
                .orElse("");
    }
}

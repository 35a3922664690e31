package org.jiangxin.identity.rest;

import jakarta.inject.Inject;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells an open page at once that its sign-in has ended: by whom, where and when (R-324a). The handshake passes the sign-in
 * mechanism like every request; the page says under which epoch it was made, so that a page older than the cookie is told too.
 * Nothing is accepted from the page but a sign of life.
 */
@ServerEndpoint("/ws/session")
public class SessionSocket {
    private static final Logger LOG = LoggerFactory.getLogger(SessionSocket.class);
    private static final int LONGEST_MESSAGE = 16;

    @Inject
    OpenPages pages;

    @OnOpen
    public void open(Session session) {
        session.setMaxTextMessageBufferSize(LONGEST_MESSAGE);
        session.setMaxBinaryMessageBufferSize(1);
        pages.opened(session);
    }

    @OnMessage(maxMessageSize = LONGEST_MESSAGE)
    public void alive(String sign) {
        // Only keeps proxies from closing a quiet connection.
    }

    @OnClose
    public void close(Session session) {
        pages.closed(session);
    }

    @OnError
    public void failed(Session session, Throwable failure) {
        LOG.debug("Session socket: {}", failure.toString());
        pages.closed(session);
    }
}

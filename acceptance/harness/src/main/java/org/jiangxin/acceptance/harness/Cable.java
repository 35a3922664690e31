package org.jiangxin.acceptance.harness;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A line to one port of this machine that can be cut and mended: what runs through it is what a network would carry. */
public final class Cable implements AutoCloseable {
    private static final int BUFFER = 16 * 1024;

    private final InetSocketAddress target;
    private final InetAddress leaving;
    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    /** Lays a cable from one port to another, both on the loopback. */
    public Cable(int from, int to) {
        this(from, to, InetAddress.getLoopbackAddress());
    }

    /** @param leaving the loopback address from which it comes to the other port */
    public Cable(int from, int to, InetAddress leaving) {
        this.leaving = leaving;
        target = new InetSocketAddress(InetAddress.getLoopbackAddress(), to);
        try {
            door = new ServerSocket(from, 100, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept, "cable-" + from);
    }

    /** Nothing passes any more, and nobody is let in. */
    public void cut() {
        cut = true;
        open.forEach(Cable::shut);
    }

    public void mend() {
        cut = false;
    }

    @Override
    public void close() throws IOException {
        cut();
        door.close();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var here = door.accept();
                if (cut) {
                    shut(here);
                    continue;
                }
                connect(here);
            } catch (IOException e) {
                // The door was closed, or the other end is not there yet: whoever called tries again.
                continue;
            }
        }
    }

    private void connect(Socket here) throws IOException {
        var there = new Socket();
        try {
            there.bind(new InetSocketAddress(leaving, 0));
            there.connect(target, 2000);
        } catch (IOException e) {
            shut(here);
            throw e;
        }
        open.add(here);
        open.add(there);
        if (cut) {
            shut(here);
            shut(there);
        }
        var streams = new Object[] {
            here.getInputStream(), there.getOutputStream(), there.getInputStream(), here.getOutputStream()
        };
        start(() -> pump((InputStream) streams[0], (OutputStream) streams[1], here, there), "cable-there");
        start(() -> pump((InputStream) streams[2], (OutputStream) streams[3], here, there), "cable-back");
    }

    private void pump(InputStream in, OutputStream out, Socket here, Socket there) {
        var buffer = new byte[BUFFER];
        try {
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
                out.flush();
            }
        } catch (IOException cutOff) {
            // One end is gone, so the other goes too.
            open.remove(here);
        } finally {
            open.remove(here);
            open.remove(there);
            shut(here);
            shut(there);
        }
    }

    private static void start(Runnable work, String name) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private static void shut(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.komichi.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The wire between the server and its database, which a test can cut and mend: who is cut off is refused, as by a host that is down. */
public final class Wire {
    private static Wire laid;

    private final int far;
    private final int near;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private ServerSocket entry;

    private Wire(int far) {
        this.far = far;
        this.near = ServerUnderTest.freePort();
        mend();
    }

    /** Lays the wire to a port of this machine. */
    static synchronized Wire to(int port) {
        laid = new Wire(port);
        return laid;
    }

    /** The one to the database of the container tests. */
    public static synchronized Wire toTheDatabase() {
        return laid;
    }

    int near() {
        return near;
    }

    /** Lets through again whoever comes. */
    public void mend() {
        try {
            entry = new ServerSocket(near, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ServerSocket open = entry;
        Thread.ofVirtual().start(() -> takeIn(open));
    }

    /** Drops every connection and lets nobody through. */
    public void cut() {
        close(entry);
        ends.forEach(Wire::close);
        ends.clear();
    }

    private void takeIn(ServerSocket open) {
        while (!open.isClosed()) {
            try {
                Socket one = open.accept();
                Socket other = new Socket(InetAddress.getLoopbackAddress(), far);
                // What comes in pieces goes on at once: waiting for more costs 40 ms a statement.
                one.setTcpNoDelay(true);
                other.setTcpNoDelay(true);
                ends.add(one);
                ends.add(other);
                Thread.ofVirtual().start(() -> carry(one, other));
                Thread.ofVirtual().start(() -> carry(other, one));
            } catch (IOException cut) {
                // The loop ends when the entry is closed; a single connection that fails is the server's to try again.
            }
        }
    }

    private void carry(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException cut) {
            // Both ends are closed now.
        } finally {
            ends.remove(from);
            ends.remove(to);
        }
    }

    private static void close(AutoCloseable end) {
        try {
            end.close();
        } catch (Exception alreadyGone) {
            // That is what was wanted.
        }
    }
}

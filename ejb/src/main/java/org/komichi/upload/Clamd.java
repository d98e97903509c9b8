package org.komichi.upload;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * ClamAV's daemon, as it is spoken to over a network: a command, then the file in pieces that each say how long they are, then one line
 * back. Asynchronous only so that each step has an end: a scanner that takes a connection and reads nothing would hold up a plain write
 * for good.
 */
final class Clamd {
    private static final int PIECE = 1 << 16;
    private static final int LONGEST_ANSWER = 1 << 10;
    private static final String CLEAN = ": OK";
    private static final String FOUND = " FOUND";

    private final URI address;
    private final Duration patience;

    /** @param patience how long it may take for each step */
    Clamd(URI address, Duration patience) {
        this.address = address;
        this.patience = patience;
    }

    /** Whether it is there. */
    boolean answers() {
        try (AsynchronousSocketChannel line = call("PING")) {
            return "PONG".equals(answer(line));
        } catch (IOException silent) {
            return false;
        }
    }

    /**
     * What it finds in a file, by its own name for it; empty when it finds nothing.
     *
     * @throws IOException when it does not say either
     */
    Optional<String> findIn(InputStream file) throws IOException {
        try (AsynchronousSocketChannel line = call("INSTREAM")) {
            byte[] piece = new byte[PIECE];
            for (int length = file.read(piece); length >= 0; length = file.read(piece)) {
                if (length > 0) {
                    send(
                            line,
                            ByteBuffer.allocate(Integer.BYTES + length)
                                    .putInt(length)
                                    .put(piece, 0, length)
                                    .flip());
                }
            }
            send(line, ByteBuffer.allocate(Integer.BYTES));
            String said = answer(line);
            if (said.endsWith(FOUND)) {
                return Optional.of(said.substring(said.indexOf(':') + 1, said.length() - FOUND.length())
                        .strip());
            }
            if (said.endsWith(CLEAN)) {
                return Optional.empty();
            }
            throw new IOException(said);
        }
    }

    // Commands that begin with z end with a zero, and so does what is answered to them.
    private AsynchronousSocketChannel call(String command) throws IOException {
        AsynchronousSocketChannel line = AsynchronousSocketChannel.open();
        try {
            SocketAddress there = new InetSocketAddress(address.getHost(), address.getPort());
            done(line.connect(there));
            send(line, ByteBuffer.wrap(("z" + command + "\0").getBytes(StandardCharsets.US_ASCII)));
            return line;
        } catch (IOException failure) {
            line.close();
            throw failure;
        } catch (UnresolvedAddressException nowhere) {
            line.close();
            throw new IOException("no such host", nowhere);
        }
    }

    private void send(AsynchronousSocketChannel line, ByteBuffer what) throws IOException {
        while (what.hasRemaining()) {
            done(line.write(what));
        }
    }

    // trim takes the zero at the end off as well; strip would not.
    private String answer(AsynchronousSocketChannel line) throws IOException {
        ByteBuffer said = ByteBuffer.allocate(LONGEST_ANSWER);
        while (said.hasRemaining() && done(line.read(said)) >= 0 && said.get(said.position() - 1) != 0) {
            // More is to come.
        }
        return new String(said.array(), 0, said.position(), StandardCharsets.UTF_8).trim();
    }

    private <T> T done(Future<T> step) throws IOException {
        try {
            return step.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException silent) {
            throw new IOException("no answer within " + patience.toSeconds() + " s", silent);
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", stopping);
        }
    }
}

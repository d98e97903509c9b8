package org.komichi.support;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** A virus scanner that knows one virus, the one that is none. It speaks as clamd does, and can be as unhelpful. */
public final class FakeClamd implements AutoCloseable {
    private static final int WORDY = 64;
    private static FakeClamd everybodys;

    private final ServerSocket door;
    private volatile int most = Integer.MAX_VALUE;
    private volatile boolean deaf;

    /** Opens at a port of this machine. */
    public FakeClamd(int port) {
        try {
            door = new ServerSocket(port, WORDY, InetAddress.getByName("localhost"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::letIn);
    }

    /** Address of the one that looks at everything in the browser tests. */
    static synchronized String forEverybody() {
        if (everybodys == null) {
            everybodys = new FakeClamd(0);
        }
        return "tcp://localhost:" + everybodys.door.getLocalPort();
    }

    /** The file that every scanner takes for a virus. Put together here: the sources of Komichi must not be taken for one. */
    public static String virus() {
        return new StringBuilder("*H+H$!ELIF-TSET-SURIVITNA-DRADNATS-RACIE$}7)CC7)^P(45XZP\\4[PA@%P!O5X")
                .reverse()
                .toString();
    }

    /** Takes no files above so many bytes. */
    public void takesAtMost(int bytes) {
        most = bytes;
    }

    /** Takes calls from now on, and reads nothing. */
    public void hearsNothing() {
        deaf = true;
    }

    private void letIn() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                Thread.ofVirtual().start(() -> serve(caller));
            } catch (IOException closed) {
                // The loop ends with the door.
            }
        }
    }

    private void serve(Socket caller) {
        try (caller) {
            if (deaf) {
                TimeUnit.SECONDS.sleep(30);
            }
            String answer = answer(new DataInputStream(caller.getInputStream()));
            caller.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException hungUp) {
            // Whoever called is gone.
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private String answer(DataInputStream said) throws IOException {
        String command = command(said);
        if (command.equals("zPING")) {
            return "PONG";
        }
        if (!command.equals("zINSTREAM")) {
            return "UNKNOWN COMMAND";
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (int length = said.readInt(); length > 0; length = said.readInt()) {
            file.write(said.readNBytes(length));
            if (file.size() > most) {
                return "INSTREAM size limit exceeded. ERROR";
            }
        }
        return file.toString(StandardCharsets.ISO_8859_1).contains(virus())
                ? "stream: Eicar-Signature FOUND"
                : "stream: OK";
    }

    private static String command(DataInputStream said) throws IOException {
        StringBuilder command = new StringBuilder();
        for (int letter = said.readByte(); letter != 0; letter = said.readByte()) {
            command.append((char) letter);
        }
        return command.toString();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

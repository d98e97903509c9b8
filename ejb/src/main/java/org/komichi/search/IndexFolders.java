package org.komichi.search;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Where a server keeps its index: a folder for the one in use, and another while a new one is made. Which one is in use says a
 * small file that is replaced in one step, so that a crash leaves the old or the new, never half of one.
 */
final class IndexFolders implements AutoCloseable {
    private static final String IN_USE = "in-use";

    private final Path root;
    private final FileChannel door;
    private final FileLock lock;

    private IndexFolders(Path root, FileChannel door, FileLock lock) {
        this.root = root;
        this.door = door;
        this.lock = lock;
    }

    /** Takes the folders for this server alone; empty while another server has them. */
    static Optional<IndexFolders> take(Path root) throws IOException {
        Files.createDirectories(root);
        FileChannel door = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = door.tryLock();
            if (lock != null) {
                return Optional.of(new IndexFolders(root, door, lock));
            }
        } catch (OverlappingFileLockException anotherDeployment) {
            // The one that is being stopped still holds it.
        }
        door.close();
        return Optional.empty();
    }

    /** The folder in use, if there is one. */
    Optional<Path> inUse() throws IOException {
        Path sign = root.resolve(IN_USE);
        if (!Files.exists(sign)) {
            return Optional.empty();
        }
        Path folder = root.resolve(Files.readString(sign).strip()).normalize();
        return Files.isDirectory(folder) && root.equals(folder.getParent()) ? Optional.of(folder) : Optional.empty();
    }

    /** A new, empty folder. */
    Path another() throws IOException {
        return Files.createDirectory(root.resolve("index-" + UUID.randomUUID()));
    }

    /** From now on this folder is in use. */
    void use(Path folder) throws IOException {
        Path sign = Files.writeString(
                root.resolve(IN_USE + ".new"), folder.getFileName().toString(), StandardCharsets.UTF_8);
        Files.move(sign, root.resolve(IN_USE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Removes every folder but those: what an interrupted rebuild left behind. */
    void keepOnly(List<Path> kept) throws IOException {
        try (Stream<Path> folders = Files.list(root)) {
            for (Path folder : folders.filter(Files::isDirectory)
                    .filter(folder -> !kept.contains(folder))
                    .toList()) {
                remove(folder);
            }
        }
    }

    /** Removes one that nobody uses. */
    void drop(Path folder) throws IOException {
        remove(folder);
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    @Override
    public void close() throws IOException {
        lock.release();
        door.close();
    }
}

package org.komichi.course;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.komichi.content.PublishedPack;

/** Courses that were read, by version. A version never changes, so it is read once. */
@ApplicationScoped
public class CourseShelf {
    private final Map<Long, CourseContent> courses = new ConcurrentHashMap<>();

    /** The course of a pack. */
    public CourseContent course(PublishedPack pack) {
        return courses.computeIfAbsent(pack.versionId(), id -> CourseReader.read(pack.pack(), id));
    }
}

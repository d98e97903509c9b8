package org.komichi.course;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.komichi.content.PackKind;
import org.komichi.content.Packs;
import org.komichi.content.PublishedPack;
import org.komichi.run.Run;
import org.komichi.shared.Bilingual;
import org.komichi.shared.NotFound;

/** Courses as anybody may see them. */
@Stateless
@PermitAll
public class Courses {
    @Inject
    Packs packs;

    @Inject
    CourseShelf shelf;

    /** Every published course, by title code. */
    public List<CourseContent> all() {
        return packs.latestOf(PackKind.COURSE).stream()
                .map(shelf::course)
                .sorted(java.util.Comparator.comparing(CourseContent::code))
                .toList();
    }

    /** A course in its latest version, if there is one. */
    public Optional<CourseContent> find(String slug) {
        return packs.findLatest(slug)
                .filter(pack -> pack.kind() == PackKind.COURSE)
                .map(shelf::course);
    }

    /** A course in its latest version.
     * @throws NotFound when there is none */
    public CourseContent get(String slug) {
        return find(slug).orElseThrow(NotFound::new);
    }

    /** What a run is called where its course is not named beside it. */
    public Bilingual title(Run run) {
        return find(run.subjectSlug()).map(course -> course.titleOf(run)).orElse(run.title());
    }

    /** A course as somebody studies it. */
    public CourseContent version(long versionId) {
        return shelf.course(packs.version(versionId));
    }

    /** The pack of a course as somebody studies it, for its pages. */
    public PublishedPack pack(long versionId) {
        return packs.version(versionId);
    }
}

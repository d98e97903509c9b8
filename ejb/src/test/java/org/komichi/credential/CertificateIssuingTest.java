package org.komichi.credential;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.komichi.content.Review;
import org.komichi.course.CourseCompleted;
import org.komichi.course.CourseContent;
import org.komichi.course.Courses;
import org.komichi.course.Gate;
import org.komichi.shared.Bilingual;

/** Which completions bring a certificate. */
class CertificateIssuingTest {
    private final List<String> asked = new ArrayList<>();

    @Test
    void a_course_that_only_prepares_for_meetings_gives_none() {
        completed(new Gate.Survey("vn-t0"), new Gate.Modules(List.of("vn-1")));
        assertThat(asked).isEmpty();
    }

    @Test
    void a_course_whose_way_ends_with_one_gives_it() {
        completed(new Gate.Modules(List.of("hd-1")), new Gate.Certificate());
        assertThat(asked).as("it looks for the person to certify").containsExactly("find");
    }

    /** Somebody whom nobody knows completes a course with this way: so issuing goes no further than looking for her. */
    private void completed(Gate... path) {
        Bilingual title = new Bilingual("架空の研修", "A fictional course");
        CourseContent course = new CourseContent(
                1, "x", "X", title, title, title, List.of(), 10, List.of(path), List.of(), Review.NONE);
        CertificateIssuing issuing = new CertificateIssuing();
        issuing.courses = new Courses() {
            @Override
            public CourseContent version(long versionId) {
                return course;
            }
        };
        issuing.database = (EntityManager) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, arguments) -> {
                    asked.add(method.getName());
                    return null;
                });
        issuing.issue(new CourseCompleted(1, 1, 1, LocalDate.of(2026, 11, 21)));
    }
}

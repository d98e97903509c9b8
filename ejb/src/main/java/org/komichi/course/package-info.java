/** Courses and modules as they are learned: the path and its gates, pages, quizzes, progress. */
@Feature(uses = {"content", "identity", "account", "audit", "run", "competency", "survey", "search"})
package org.komichi.course;

import org.komichi.shared.Feature;

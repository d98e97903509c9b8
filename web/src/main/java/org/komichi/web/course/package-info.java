/** Pages on which people find courses, read modules, take quizzes and see their way. */
package org.komichi.web.course;

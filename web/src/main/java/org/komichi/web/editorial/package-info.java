/** The desk of editors and reviewers: lists, forms, remarks, decisions, history. */
package org.komichi.web.editorial;

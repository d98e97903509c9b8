/** What people do with a case beyond reading it: their own thoughts, lists and notes, and groups that talk about it. */
package org.komichi.web.discussion;

/** How Japanese and English are read: which words are the same, and which must never be taken for each other. */
package org.komichi.search.text;

/** Questionnaires as people answer them: page by page, saved as they go, checked and handed in. */
package org.komichi.web.survey;

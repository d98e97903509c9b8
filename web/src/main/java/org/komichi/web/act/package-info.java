/** Pages on what people meant to do after a run, what they did, and what keeps them from it. */
package org.komichi.web.act;

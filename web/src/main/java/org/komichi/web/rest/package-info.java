/** The REST API under {@code /api}: one resource per feature, no rules of its own. */
package org.komichi.web.rest;

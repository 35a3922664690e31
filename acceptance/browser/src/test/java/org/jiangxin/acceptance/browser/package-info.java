/**
 * The platform as people see it, in Chromium at the width of a desk and of a phone. Every page that is walked must be free of serious
 * accessibility findings, of console errors and of sideways scrolling. Not here: attacks over HTTP (server).
 */
package org.jiangxin.acceptance.browser;

/**
 * The running platform from outside, over HTTP: attacks (ATK-nn), faults (kill -9), the description at /openapi, headers. Each test
 * makes its own learners; study time is real time. Not here: what a browser sees.
 */
package org.jiangxin.acceptance.server;

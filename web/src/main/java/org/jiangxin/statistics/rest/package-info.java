/** The operator's commands about roll-ups. Not here: how they are kept (statistics.service). */
package org.jiangxin.statistics.rest;

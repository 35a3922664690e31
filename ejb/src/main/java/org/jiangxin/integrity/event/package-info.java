/** What was decided about clues, for features above: the ledger takes back or returns time. Not here: the decision. */
package org.jiangxin.integrity.event;

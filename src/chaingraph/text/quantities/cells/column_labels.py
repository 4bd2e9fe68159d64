"""Labels of columns: of what a row is, what only compares, whom a rule is for, what is to come; and cells that name bodies."""

from __future__ import annotations

import re

from chaingraph.text.dates import TO
from chaingraph.text.offices import COMPANIES, DIVISIONS, OFFICES, PARKS, ending
from chaingraph.text.quantities.vocabulary import GRANTS

OF = re.compile(
    r"行业(?:类别)?(?:名称)?|.*(?:产业链|链条|产业|企业|项目|区县|县区|地区|地市|市州|城市|园区|平台|机构)(?:名称)?|名称|单位名称|责任主体"
    r"|(?:各)?(?:[县市州盟旗][县市区州盟旗、]*|[镇乡][镇乡街道、办]*|街道(?:办)?|街镇|镇街|行政村|村(?:居)?|社区)(?:\([县市区镇乡街道办、园社居村]+\))?(?:名称)?"
)
COUNTED = re.compile(  # labels of what the rows of a table count
    rf"(?:{GRANTS}|扶持)(?:项目|类别|事项|内容|名称)|(?:[一二三四]级|考核|评价|评估|监测|核心|具体|主要|目标|任务|重点|发展|量化|绩效|工作|经济)*指标(?:名称|内容|项目)?|(?:考核|评价|评分)(?:内容|项目|要点|事项)|数据(?:项目?|名称|类别)|统计(?:项目?|内容)|(?:工作|主要|推进)举措|(?:具体|主要)?任务(?:名称|内容)?|工作(?:任务|内容|事项)|重点(?:任务|工作)|政策(?:名称|条款|事项)|内容|事项|项目(?:名称)?|目标任务|(?:培育|企业|项目|平台|载体|人才|主体)?(?:类别|类型|层次|梯次)"
)
COMPARING = re.compile(  # labels that say how the number of another column compares
    "(?:(?:累计|[当本]月)(?=同比|[比较]上年|增|变动))?(?:同比|比上年|较上年|年均)?(?:增长|增减|增幅|增速|增长率|变动)?(?<=.)|(?:全[省市国])?(?:位次|排名|名次)"
    "|(?:目标|任务|计划)?完成(?:率|比例)|占比|占[^(%]{2,12}(?:比重|比例)"
)
WHOM = re.compile(  # whom a rule is for
    f"(?:{GRANTS}|支持|扶持|申报|适用)?(?:对象|主体)|(?:{GRANTS}|支持|扶持)范围"
)
HEADED = re.compile(  # a label that begins with its year (2026年新增企业)
    rf"(?P<year>20\d\d年)(?:度|底)?(?!{TO}|[、和及]|以来|起|前)(?=[^\d(])"
)
RANK = re.compile("位次|排名|名次")
WHOLE = re.compile("总投资|投资总额|总规模|概算|预算(?!内?(?:收入|支出))")  # what has no day of its own
PLANNED = re.compile(
    "目标|计划|预期|任务|拟|预计|预算(?!总|执行)|力争|展望|远景|远期|预测|规划(?!面积|用地|院|[局馆])(?!.*完成)|^(?:下一?步|下一?阶段)(?!以来)|打算"
)
BODY = re.compile(f"{ending(*OFFICES, *PARKS, *DIVISIONS, *COMPANIES)}$")
